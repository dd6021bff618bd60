"""SynerMix Studio: `streamlit run app/main.py`."""

import sys
from pathlib import Path

# Streamlit puts app/ on the path; the pages import `app.…` from the folder above.
ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import streamlit as st

from app import data, state
from app.faults import explained
from app.learn.contents import GLOSSARY, LESSONS, OVERVIEW

# Local images: a named icon would be fetched from elsewhere.
st.set_page_config(page_title="SynerMix Studio", page_icon=ROOT / "assets" / "icon.svg", layout="wide")
st.logo(ROOT / "assets" / "logo.svg", size="large")
st.html(Path(__file__).with_name("style.css"))
page = st.navigation(
    {
        "": [
            st.Page("../pages/train.py", title="Train", default=True),
            st.Page("../pages/race.py", title="Race"),
            st.Page("../pages/compare.py", title="Compare"),
            st.Page("../pages/explore.py", title="Explore"),
            st.Page("../pages/sweep.py", title="Sweep"),
            st.Page("../pages/runs.py", title="Runs"),
        ],
        "Learn": [
            st.Page(OVERVIEW.page, title=OVERVIEW.title),
            *(st.Page(lesson.page, title=f"{number} · {lesson.title}") for number, lesson in enumerate(LESSONS, 1)),
            st.Page(GLOSSARY.page, title=GLOSSARY.title),
        ],
    },
    position="top",
)
state.enter(page.url_path)
with explained():
    page.run()
data.spare_the_collector()
