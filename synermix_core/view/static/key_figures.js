// src/key_figures.css?inline
var e = class {
	element;
	now;
	still;
	cells = [];
	metrics = [];
	from = [];
	to = [];
	started = 0;
	pending = 0;
	constructor(e, t = () => performance.now(), n = () => matchMedia("(prefers-reduced-motion: reduce)").matches) {
		this.element = e, this.now = t, this.still = n;
	}
	setMetrics(e) {
		this.metrics = e, this.from = this.to = [], this.cells = e.map(() => document.createElement("dd")), this.element.replaceChildren(...e.map(({ title: e }, n) => t(e, this.cells[n])));
	}
	show(e) {
		let t = this.metrics.map(({ name: t }) => e[t] ?? null);
		this.to.length && t.every((e, t) => e === this.to[t]) || (this.from = this.current(), this.to = t, this.started = this.now(), this.write());
	}
	get figures() {
		return this.metrics.map((e, t) => ({
			title: e.title,
			value: n(e, this.to[t])
		}));
	}
	write() {
		let e = this.current();
		this.metrics.forEach((t, r) => this.cells[r].textContent = n(t, e[r])), cancelAnimationFrame(this.pending), this.share < 1 && (this.pending = requestAnimationFrame(() => this.write()));
	}
	get share() {
		return this.still() ? 1 : Math.min(1, (this.now() - this.started) / 200);
	}
	current() {
		let { from: e, to: t, share: n } = this;
		return t.map((t, r) => {
			let i = e[r] ?? null;
			return t === null || i === null ? t : i + (t - i) * n;
		});
	}
};
function t(e, t) {
	let n = document.createElement("div");
	return n.append(Object.assign(document.createElement("dt"), { textContent: e }), t), n;
}
function n({ percent: e }, t) {
	return t == null ? "–" : e ? `${(100 * t).toFixed(1)}%` : Math.abs(t) < 1e3 ? t.toPrecision(3) : Math.round(t).toLocaleString("en");
}
// src/key_figures.ts
var r = 40, i = 100, a = 1.5, o = class {
	root = document.createElement("dl");
	readout = new e(this.root);
	cards;
	constructor(e, t) {
		let n = Object.assign(document.createElement("style"), { textContent: ".key-figures{color:var(--st-text-color,#1c1e21);font:400 13px/18px var(--st-font,system-ui, sans-serif);font-variant-numeric:tabular-nums;grid-template-columns:repeat(4,minmax(0,1fr));margin:0;display:grid}.key-figures>div{border-left:1px solid var(--line);color:var(--quiet);padding-left:12px;position:relative}.key-figures>div:first-child{border:0;padding-left:0}.key-figures>.intra{color:var(--intra)}.key-figures>.inter{color:var(--inter)}.key-figures :is(dt,dd){margin:0}.key-figures :is(dt,.apart){color:var(--quiet)}.key-figures dt{white-space:nowrap}.key-figures dt+dd{color:var(--st-text-color,#1c1e21);letter-spacing:-.01em;font-size:24px;line-height:32px}.key-figures.grows .change{min-height:18px}.key-figures.grows .curve{min-height:40px;margin:4px 12px 4px 0}.key-figures .curve svg{width:100%;height:40px;display:block;overflow:visible}.key-figures:not(.grows) .curve{display:none}.key-figures polyline{fill:none;stroke:currentColor;stroke-width:2px;stroke-linejoin:round;vector-effect:non-scaling-stroke}.about{border:1px solid var(--line);width:16px;height:16px;color:var(--quiet);font:inherit;cursor:help;background:0 0;border-radius:8px;margin-left:6px;padding:0;font-size:11px;line-height:14px}[role=tooltip]{z-index:10;border:1px solid var(--line);background:var(--surface);width:max-content;max-width:280px;color:var(--st-text-color,#1c1e21);white-space:normal;visibility:hidden;border-radius:8px;padding:8px 12px;position:absolute;top:24px;left:0}.key-figures>div:nth-child(n+3) [role=tooltip]{left:auto;right:0}.about:is(:hover,:focus-visible)+[role=tooltip]{visibility:visible}" });
		this.root.className = "key-figures", e.append(n, this.root), this.readout.setMetrics(t), this.cards = t.map((e, t) => s(this.root.children[t], e));
	}
	show(e, t) {
		this.root.classList.toggle("grows", t), this.readout.show(Object.fromEntries(e.map(({ name: e, values: t }) => [e, t.at(-1) ?? null]))), e.forEach(({ change: e, values: t, apart: n }, r) => {
			let i = this.cards[r];
			i.change.textContent = e, i.curve.setAttribute("points", c(t)), i.apart.hidden = n === void 0, i.apart.textContent = n ?? "";
		});
	}
};
function s(e, { name: t, title: n, help: a, force: o }) {
	let s = `about-${t}`;
	o && e.classList.add(o);
	let c = Object.assign(document.createElement("button"), {
		type: "button",
		className: "about",
		textContent: "?"
	});
	c.setAttribute("aria-label", `What ${n} is`), c.setAttribute("aria-describedby", s);
	let l = Object.assign(document.createElement("span"), {
		id: s,
		textContent: a
	});
	l.setAttribute("role", "tooltip"), e.querySelector("dt").append(c, l);
	let u = Object.assign(document.createElement("dd"), { className: "change" }), d = Object.assign(document.createElement("dd"), { className: "apart" }), f = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	f.setAttribute("viewBox", `0 0 ${i} ${r}`), f.setAttribute("preserveAspectRatio", "none");
	let p = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
	f.append(p);
	let m = Object.assign(document.createElement("dd"), {
		className: "curve",
		ariaHidden: "true"
	});
	return m.append(f), e.append(u, m, d), {
		change: u,
		curve: p,
		apart: d
	};
}
function c(e) {
	if (e.length < 2) return "";
	let t = Math.min(...e), n = Math.max(...e) - t, o = r - 2 * a;
	return e.map((r, a) => {
		let s = n ? (r - t) / n : .5;
		return `${(i * a / (e.length - 1)).toFixed(2)},${(38.5 - o * s).toFixed(2)}`;
	}).join(" ");
}
var l = /* @__PURE__ */ new WeakMap();
function u({ data: e, parentElement: t }) {
	let n = l.get(t) ?? new o(t, e.figures);
	return l.set(t, n), n.show(e.figures, e.grows), () => l.delete(t);
}
export { c as curve, u as default };
