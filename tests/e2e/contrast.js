/** Words that are hard to read: those whose contrast with what is behind them is below what WCAG 2.1 AA asks for. */
() => {
  const rgba = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    const scale = text.startsWith("color(srgb") ? 255 : 1;
    return [red * scale, green * scale, blue * scale, alpha];
  };
  const over = (top, below) => [...[0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])), 1];
  const parent = (element) => element.parentElement ?? element.getRootNode().host;
  const lineage = (element) => (element ? [element, ...lineage(parent(element))] : []);
  const luminance = (color) => {
    const linear = color.slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // Not read: what is disabled, icons made of words, what only machines see. A slider's value floats above its thumb.
  const passed = ":disabled, [aria-disabled=true], [data-disabled], [aria-hidden=true], [data-testid=stIconMaterial], " +
    ".katex-mathml, [data-testid=stSliderThumbValue], script, style, option, title";
  const found = [];
  let words = 0;
  const visit = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent.trim()).join("");
      if (!text || element.closest(passed) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      words += 1;
      const style = getComputedStyle(element);
      const ancestors = lineage(element);
      const ground = ancestors.map((each) => rgba(getComputedStyle(each).backgroundColor)).reduceRight((below, top) => over(top, below), [255, 255, 255, 1]);
      const opacity = ancestors.reduce((all, each) => all * Number(getComputedStyle(each).opacity), 1);
      const ink = rgba(element instanceof SVGElement ? style.fill : style.color);
      const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
      const reached = ratio(over([...ink.slice(0, 3), ink[3] * opacity], ground), ground);
      if (reached < (large ? 3 : 4.5)) found.push(`${reached.toFixed(2)} ${text.slice(0, 40)}`);
    }
  };
  visit(document);
  return { words, found };
}
