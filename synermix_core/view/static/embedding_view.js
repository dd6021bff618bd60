// src/colors.ts
function e(e) {
	let t = Number.parseInt(e.slice(1), 16);
	return [
		t >> 16,
		t >> 8 & 255,
		t & 255
	];
}
function t(t) {
	let n = getComputedStyle(t).getPropertyValue("--st-background-color").trim();
	return /^#[0-9a-f]{6}$/i.test(n) ? e(n) : matchMedia("(prefers-color-scheme: dark)").matches ? [
		18,
		20,
		23
	] : [
		255,
		255,
		255
	];
}
function n([e, t, n]) {
	return .2126 * e + .7152 * t + .0722 * n < 128;
}
function r(e) {
	for (let t = e; t; t = t.parentElement) {
		let [e, n, r, i] = getComputedStyle(t).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
		if (e !== void 0 && (i ?? 1) > .5) return [
			e,
			n,
			r
		];
	}
	return [
		255,
		255,
		255
	];
}
function i(e) {
	return `#${e.map((e) => Math.round(e).toString(16).padStart(2, "0")).join("")}`;
}
// node_modules/d3-format/dist/d3-format.mjs
function a(e) {
	return Math.abs(e = Math.round(e)) >= 1e21 ? e.toLocaleString("en").replace(/,/g, "") : e.toString(10);
}
function o(e, t) {
	if (!isFinite(e) || e === 0) return null;
	var n = (e = t ? e.toExponential(t - 1) : e.toExponential()).indexOf("e"), r = e.slice(0, n);
	return [r.length > 1 ? r[0] + r.slice(2) : r, +e.slice(n + 1)];
}
function s(e) {
	return e = o(Math.abs(e)), e ? e[1] : NaN;
}
function c(e, t) {
	return function(n, r) {
		for (var i = n.length, a = [], o = 0, s = e[0], c = 0; i > 0 && s > 0 && (c + s + 1 > r && (s = Math.max(1, r - c)), a.push(n.substring(i -= s, i + s)), !((c += s + 1) > r));) s = e[o = (o + 1) % e.length];
		return a.reverse().join(t);
	};
}
function l(e) {
	return function(t) {
		return t.replace(/[0-9]/g, function(t) {
			return e[+t];
		});
	};
}
var u = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function d(e) {
	if (!(t = u.exec(e))) throw Error("invalid format: " + e);
	var t;
	return new f({
		fill: t[1],
		align: t[2],
		sign: t[3],
		symbol: t[4],
		zero: t[5],
		width: t[6],
		comma: t[7],
		precision: t[8] && t[8].slice(1),
		trim: t[9],
		type: t[10]
	});
}
d.prototype = f.prototype;
function f(e) {
	this.fill = e.fill === void 0 ? " " : e.fill + "", this.align = e.align === void 0 ? ">" : e.align + "", this.sign = e.sign === void 0 ? "-" : e.sign + "", this.symbol = e.symbol === void 0 ? "" : e.symbol + "", this.zero = !!e.zero, this.width = e.width === void 0 ? void 0 : +e.width, this.comma = !!e.comma, this.precision = e.precision === void 0 ? void 0 : +e.precision, this.trim = !!e.trim, this.type = e.type === void 0 ? "" : e.type + "";
}
f.prototype.toString = function() {
	return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function p(e) {
	out: for (var t = e.length, n = 1, r = -1, i; n < t; ++n) switch (e[n]) {
		case ".":
			r = i = n;
			break;
		case "0":
			r === 0 && (r = n), i = n;
			break;
		default:
			if (!+e[n]) break out;
			r > 0 && (r = 0);
	}
	return r > 0 ? e.slice(0, r) + e.slice(i + 1) : e;
}
var m;
function h(e, t) {
	var n = o(e, t);
	if (!n) return m = void 0, e.toPrecision(t);
	var r = n[0], i = n[1], a = i - (m = Math.max(-8, Math.min(8, Math.floor(i / 3))) * 3) + 1, s = r.length;
	return a === s ? r : a > s ? r + Array(a - s + 1).join("0") : a > 0 ? r.slice(0, a) + "." + r.slice(a) : "0." + Array(1 - a).join("0") + o(e, Math.max(0, t + a - 1))[0];
}
function g(e, t) {
	var n = o(e, t);
	if (!n) return e + "";
	var r = n[0], i = n[1];
	return i < 0 ? "0." + Array(-i).join("0") + r : r.length > i + 1 ? r.slice(0, i + 1) + "." + r.slice(i + 1) : r + Array(i - r.length + 2).join("0");
}
var _ = {
	"%": (e, t) => (e * 100).toFixed(t),
	b: (e) => Math.round(e).toString(2),
	c: (e) => e + "",
	d: a,
	e: (e, t) => e.toExponential(t),
	f: (e, t) => e.toFixed(t),
	g: (e, t) => e.toPrecision(t),
	o: (e) => Math.round(e).toString(8),
	p: (e, t) => g(e * 100, t),
	r: g,
	s: h,
	X: (e) => Math.round(e).toString(16).toUpperCase(),
	x: (e) => Math.round(e).toString(16)
};
function v(e) {
	return e;
}
var y = Array.prototype.map, b = [
	"y",
	"z",
	"a",
	"f",
	"p",
	"n",
	"µ",
	"m",
	"",
	"k",
	"M",
	"G",
	"T",
	"P",
	"E",
	"Z",
	"Y"
];
function ee(e) {
	var t = e.grouping === void 0 || e.thousands === void 0 ? v : c(y.call(e.grouping, Number), e.thousands + ""), n = e.currency === void 0 ? "" : e.currency[0] + "", r = e.currency === void 0 ? "" : e.currency[1] + "", i = e.decimal === void 0 ? "." : e.decimal + "", a = e.numerals === void 0 ? v : l(y.call(e.numerals, String)), o = e.percent === void 0 ? "%" : e.percent + "", u = e.minus === void 0 ? "−" : e.minus + "", f = e.nan === void 0 ? "NaN" : e.nan + "";
	function h(e, s) {
		e = d(e);
		var c = e.fill, l = e.align, h = e.sign, g = e.symbol, v = e.zero, y = e.width, ee = e.comma, x = e.precision, S = e.trim, C = e.type;
		C === "n" ? (ee = !0, C = "g") : _[C] || (x === void 0 && (x = 12), S = !0, C = "g"), (v || c === "0" && l === "=") && (v = !0, c = "0", l = "=");
		var te = (s && s.prefix !== void 0 ? s.prefix : "") + (g === "$" ? n : g === "#" && /[boxX]/.test(C) ? "0" + C.toLowerCase() : ""), ne = (g === "$" ? r : /[%p]/.test(C) ? o : "") + (s && s.suffix !== void 0 ? s.suffix : ""), re = _[C], ie = /[defgprs%]/.test(C);
		x = x === void 0 ? 6 : /[gprs]/.test(C) ? Math.max(1, Math.min(21, x)) : Math.max(0, Math.min(20, x));
		function w(e) {
			var n = te, r = ne, o, s, d;
			if (C === "c") r = re(e) + r, e = "";
			else {
				e = +e;
				var g = e < 0 || 1 / e < 0;
				if (e = isNaN(e) ? f : re(Math.abs(e), x), S && (e = p(e)), g && +e == 0 && h !== "+" && (g = !1), n = (g ? h === "(" ? h : u : h === "-" || h === "(" ? "" : h) + n, r = (C === "s" && !isNaN(e) && m !== void 0 ? b[8 + m / 3] : "") + r + (g && h === "(" ? ")" : ""), ie) {
					for (o = -1, s = e.length; ++o < s;) if (d = e.charCodeAt(o), 48 > d || d > 57) {
						r = (d === 46 ? i + e.slice(o + 1) : e.slice(o)) + r, e = e.slice(0, o);
						break;
					}
				}
			}
			ee && !v && (e = t(e, Infinity));
			var _ = n.length + e.length + r.length, w = _ < y ? Array(y - _ + 1).join(c) : "";
			switch (ee && v && (e = t(w + e, w.length ? y - r.length : Infinity), w = ""), l) {
				case "<":
					e = n + e + r + w;
					break;
				case "=":
					e = n + w + e + r;
					break;
				case "^":
					e = w.slice(0, _ = w.length >> 1) + n + e + r + w.slice(_);
					break;
				default: e = w + n + e + r;
			}
			return a(e);
		}
		return w.toString = function() {
			return e + "";
		}, w;
	}
	function g(e, t) {
		var n = Math.max(-8, Math.min(8, Math.floor(s(t) / 3))) * 3, r = 10 ** -n, i = h((e = d(e), e.type = "f", e), { suffix: b[8 + n / 3] });
		return function(e) {
			return i(r * e);
		};
	}
	return {
		format: h,
		formatPrefix: g
	};
}
var x, S, C;
te({
	thousands: ",",
	grouping: [3],
	currency: ["$", ""]
});
function te(e) {
	return x = ee(e), S = x.format, C = x.formatPrefix, x;
}
function ne(e) {
	return Math.max(0, -s(Math.abs(e)));
}
function re(e, t) {
	return Math.max(0, Math.max(-8, Math.min(8, Math.floor(s(t) / 3))) * 3 - s(Math.abs(e)));
}
function ie(e, t) {
	return e = Math.abs(e), t = Math.abs(t) - e, Math.max(0, s(t) - s(e)) + 1;
}
// node_modules/d3-array/dist/d3-array.mjs
function w(e, t) {
	return e == null || t == null ? NaN : e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function ae(e, t) {
	return e == null || t == null ? NaN : t < e ? -1 : t > e ? 1 : t >= e ? 0 : NaN;
}
function oe(e) {
	let t, n, r;
	e.length === 2 ? (t = e === w || e === ae ? e : se, n = e, r = e) : (t = w, n = (t, n) => w(e(t), n), r = (t, n) => e(t) - n);
	function i(e, r, i = 0, a = e.length) {
		if (i < a) {
			if (t(r, r) !== 0) return a;
			do {
				let t = i + a >>> 1;
				n(e[t], r) < 0 ? i = t + 1 : a = t;
			} while (i < a);
		}
		return i;
	}
	function a(e, r, i = 0, a = e.length) {
		if (i < a) {
			if (t(r, r) !== 0) return a;
			do {
				let t = i + a >>> 1;
				n(e[t], r) <= 0 ? i = t + 1 : a = t;
			} while (i < a);
		}
		return i;
	}
	function o(e, t, n = 0, a = e.length) {
		let o = i(e, t, n, a - 1);
		return o > n && r(e[o - 1], t) > -r(e[o], t) ? o - 1 : o;
	}
	return {
		left: i,
		center: o,
		right: a
	};
}
function se() {
	return 0;
}
function ce(e) {
	return e === null ? NaN : +e;
}
var le = oe(w), ue = le.right;
le.left, oe(ce).center, Array.prototype.slice;
var de = Math.sqrt(50), fe = Math.sqrt(10), pe = Math.sqrt(2);
function me(e, t, n) {
	let r = (t - e) / Math.max(0, n), i = Math.floor(Math.log10(r)), a = r / 10 ** i, o = a >= de ? 10 : a >= fe ? 5 : a >= pe ? 2 : 1, s, c, l;
	return i < 0 ? (l = 10 ** -i / o, s = Math.round(e * l), c = Math.round(t * l), s / l < e && ++s, c / l > t && --c, l = -l) : (l = 10 ** i * o, s = Math.round(e / l), c = Math.round(t / l), s * l < e && ++s, c * l > t && --c), c < s && .5 <= n && n < 2 ? me(e, t, n * 2) : [
		s,
		c,
		l
	];
}
function he(e, t, n) {
	if (t = +t, e = +e, n = +n, !(n > 0)) return [];
	if (e === t) return [e];
	let r = t < e, [i, a, o] = r ? me(t, e, n) : me(e, t, n);
	if (!(a >= i)) return [];
	let s = a - i + 1, c = Array(s);
	if (r) {
		if (o < 0) for (let e = 0; e < s; ++e) c[e] = (a - e) / -o;
		else for (let e = 0; e < s; ++e) c[e] = (a - e) * o;
	} else if (o < 0) for (let e = 0; e < s; ++e) c[e] = (i + e) / -o;
	else for (let e = 0; e < s; ++e) c[e] = (i + e) * o;
	return c;
}
function ge(e, t, n) {
	return t = +t, e = +e, n = +n, me(e, t, n)[2];
}
function _e(e, t, n) {
	t = +t, e = +e, n = +n;
	let r = t < e, i = r ? ge(t, e, n) : ge(e, t, n);
	return (r ? -1 : 1) * (i < 0 ? 1 / -i : i);
}
// node_modules/d3-color/dist/d3-color.mjs
function ve(e, t, n) {
	e.prototype = t.prototype = n, n.constructor = e;
}
function ye(e, t) {
	var n = Object.create(e.prototype);
	for (var r in t) n[r] = t[r];
	return n;
}
function T() {}
var be = .7, xe = 1 / be, Se = "\\s*([+-]?\\d+)\\s*", Ce = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*", E = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*", we = /^#([0-9a-f]{3,8})$/, Te = RegExp(`^rgb\\(${Se},${Se},${Se}\\)$`), Ee = RegExp(`^rgb\\(${E},${E},${E}\\)$`), De = RegExp(`^rgba\\(${Se},${Se},${Se},${Ce}\\)$`), Oe = RegExp(`^rgba\\(${E},${E},${E},${Ce}\\)$`), ke = RegExp(`^hsl\\(${Ce},${E},${E}\\)$`), Ae = RegExp(`^hsla\\(${Ce},${E},${E},${Ce}\\)$`), je = {
	aliceblue: 15792383,
	antiquewhite: 16444375,
	aqua: 65535,
	aquamarine: 8388564,
	azure: 15794175,
	beige: 16119260,
	bisque: 16770244,
	black: 0,
	blanchedalmond: 16772045,
	blue: 255,
	blueviolet: 9055202,
	brown: 10824234,
	burlywood: 14596231,
	cadetblue: 6266528,
	chartreuse: 8388352,
	chocolate: 13789470,
	coral: 16744272,
	cornflowerblue: 6591981,
	cornsilk: 16775388,
	crimson: 14423100,
	cyan: 65535,
	darkblue: 139,
	darkcyan: 35723,
	darkgoldenrod: 12092939,
	darkgray: 11119017,
	darkgreen: 25600,
	darkgrey: 11119017,
	darkkhaki: 12433259,
	darkmagenta: 9109643,
	darkolivegreen: 5597999,
	darkorange: 16747520,
	darkorchid: 10040012,
	darkred: 9109504,
	darksalmon: 15308410,
	darkseagreen: 9419919,
	darkslateblue: 4734347,
	darkslategray: 3100495,
	darkslategrey: 3100495,
	darkturquoise: 52945,
	darkviolet: 9699539,
	deeppink: 16716947,
	deepskyblue: 49151,
	dimgray: 6908265,
	dimgrey: 6908265,
	dodgerblue: 2003199,
	firebrick: 11674146,
	floralwhite: 16775920,
	forestgreen: 2263842,
	fuchsia: 16711935,
	gainsboro: 14474460,
	ghostwhite: 16316671,
	gold: 16766720,
	goldenrod: 14329120,
	gray: 8421504,
	green: 32768,
	greenyellow: 11403055,
	grey: 8421504,
	honeydew: 15794160,
	hotpink: 16738740,
	indianred: 13458524,
	indigo: 4915330,
	ivory: 16777200,
	khaki: 15787660,
	lavender: 15132410,
	lavenderblush: 16773365,
	lawngreen: 8190976,
	lemonchiffon: 16775885,
	lightblue: 11393254,
	lightcoral: 15761536,
	lightcyan: 14745599,
	lightgoldenrodyellow: 16448210,
	lightgray: 13882323,
	lightgreen: 9498256,
	lightgrey: 13882323,
	lightpink: 16758465,
	lightsalmon: 16752762,
	lightseagreen: 2142890,
	lightskyblue: 8900346,
	lightslategray: 7833753,
	lightslategrey: 7833753,
	lightsteelblue: 11584734,
	lightyellow: 16777184,
	lime: 65280,
	limegreen: 3329330,
	linen: 16445670,
	magenta: 16711935,
	maroon: 8388608,
	mediumaquamarine: 6737322,
	mediumblue: 205,
	mediumorchid: 12211667,
	mediumpurple: 9662683,
	mediumseagreen: 3978097,
	mediumslateblue: 8087790,
	mediumspringgreen: 64154,
	mediumturquoise: 4772300,
	mediumvioletred: 13047173,
	midnightblue: 1644912,
	mintcream: 16121850,
	mistyrose: 16770273,
	moccasin: 16770229,
	navajowhite: 16768685,
	navy: 128,
	oldlace: 16643558,
	olive: 8421376,
	olivedrab: 7048739,
	orange: 16753920,
	orangered: 16729344,
	orchid: 14315734,
	palegoldenrod: 15657130,
	palegreen: 10025880,
	paleturquoise: 11529966,
	palevioletred: 14381203,
	papayawhip: 16773077,
	peachpuff: 16767673,
	peru: 13468991,
	pink: 16761035,
	plum: 14524637,
	powderblue: 11591910,
	purple: 8388736,
	rebeccapurple: 6697881,
	red: 16711680,
	rosybrown: 12357519,
	royalblue: 4286945,
	saddlebrown: 9127187,
	salmon: 16416882,
	sandybrown: 16032864,
	seagreen: 3050327,
	seashell: 16774638,
	sienna: 10506797,
	silver: 12632256,
	skyblue: 8900331,
	slateblue: 6970061,
	slategray: 7372944,
	slategrey: 7372944,
	snow: 16775930,
	springgreen: 65407,
	steelblue: 4620980,
	tan: 13808780,
	teal: 32896,
	thistle: 14204888,
	tomato: 16737095,
	turquoise: 4251856,
	violet: 15631086,
	wheat: 16113331,
	white: 16777215,
	whitesmoke: 16119285,
	yellow: 16776960,
	yellowgreen: 10145074
};
ve(T, D, {
	copy(e) {
		return Object.assign(new this.constructor(), this, e);
	},
	displayable() {
		return this.rgb().displayable();
	},
	hex: Me,
	formatHex: Me,
	formatHex8: Ne,
	formatHsl: Pe,
	formatRgb: Fe,
	toString: Fe
});
function Me() {
	return this.rgb().formatHex();
}
function Ne() {
	return this.rgb().formatHex8();
}
function Pe() {
	return Ge(this).formatHsl();
}
function Fe() {
	return this.rgb().formatRgb();
}
function D(e) {
	var t, n;
	return e = (e + "").trim().toLowerCase(), (t = we.exec(e)) ? (n = t[1].length, t = parseInt(t[1], 16), n === 6 ? Ie(t) : n === 3 ? new O(t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, (t & 15) << 4 | t & 15, 1) : n === 8 ? Le(t >> 24 & 255, t >> 16 & 255, t >> 8 & 255, (t & 255) / 255) : n === 4 ? Le(t >> 12 & 15 | t >> 8 & 240, t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, ((t & 15) << 4 | t & 15) / 255) : null) : (t = Te.exec(e)) ? new O(t[1], t[2], t[3], 1) : (t = Ee.exec(e)) ? new O(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, 1) : (t = De.exec(e)) ? Le(t[1], t[2], t[3], t[4]) : (t = Oe.exec(e)) ? Le(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, t[4]) : (t = ke.exec(e)) ? We(t[1], t[2] / 100, t[3] / 100, 1) : (t = Ae.exec(e)) ? We(t[1], t[2] / 100, t[3] / 100, t[4]) : je.hasOwnProperty(e) ? Ie(je[e]) : e === "transparent" ? new O(NaN, NaN, NaN, 0) : null;
}
function Ie(e) {
	return new O(e >> 16 & 255, e >> 8 & 255, e & 255, 1);
}
function Le(e, t, n, r) {
	return r <= 0 && (e = t = n = NaN), new O(e, t, n, r);
}
function Re(e) {
	return e instanceof T || (e = D(e)), e ? (e = e.rgb(), new O(e.r, e.g, e.b, e.opacity)) : new O();
}
function ze(e, t, n, r) {
	return arguments.length === 1 ? Re(e) : new O(e, t, n, r ?? 1);
}
function O(e, t, n, r) {
	this.r = +e, this.g = +t, this.b = +n, this.opacity = +r;
}
ve(O, ze, ye(T, {
	brighter(e) {
		return e = e == null ? xe : xe ** +e, new O(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? be : be ** +e, new O(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new O(k(this.r), k(this.g), k(this.b), Ue(this.opacity));
	},
	displayable() {
		return -.5 <= this.r && this.r < 255.5 && -.5 <= this.g && this.g < 255.5 && -.5 <= this.b && this.b < 255.5 && 0 <= this.opacity && this.opacity <= 1;
	},
	hex: Be,
	formatHex: Be,
	formatHex8: Ve,
	formatRgb: He,
	toString: He
}));
function Be() {
	return `#${A(this.r)}${A(this.g)}${A(this.b)}`;
}
function Ve() {
	return `#${A(this.r)}${A(this.g)}${A(this.b)}${A((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function He() {
	let e = Ue(this.opacity);
	return `${e === 1 ? "rgb(" : "rgba("}${k(this.r)}, ${k(this.g)}, ${k(this.b)}${e === 1 ? ")" : `, ${e})`}`;
}
function Ue(e) {
	return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function k(e) {
	return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function A(e) {
	return e = k(e), (e < 16 ? "0" : "") + e.toString(16);
}
function We(e, t, n, r) {
	return r <= 0 ? e = t = n = NaN : n <= 0 || n >= 1 ? e = t = NaN : t <= 0 && (e = NaN), new j(e, t, n, r);
}
function Ge(e) {
	if (e instanceof j) return new j(e.h, e.s, e.l, e.opacity);
	if (e instanceof T || (e = D(e)), !e) return new j();
	if (e instanceof j) return e;
	e = e.rgb();
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = Math.min(t, n, r), a = Math.max(t, n, r), o = NaN, s = a - i, c = (a + i) / 2;
	return s ? (o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4, s /= c < .5 ? a + i : 2 - a - i, o *= 60) : s = c > 0 && c < 1 ? 0 : o, new j(o, s, c, e.opacity);
}
function Ke(e, t, n, r) {
	return arguments.length === 1 ? Ge(e) : new j(e, t, n, r ?? 1);
}
function j(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
ve(j, Ke, ye(T, {
	brighter(e) {
		return e = e == null ? xe : xe ** +e, new j(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? be : be ** +e, new j(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = this.h % 360 + (this.h < 0) * 360, t = isNaN(e) || isNaN(this.s) ? 0 : this.s, n = this.l, r = n + (n < .5 ? n : 1 - n) * t, i = 2 * n - r;
		return new O(Ye(e >= 240 ? e - 240 : e + 120, i, r), Ye(e, i, r), Ye(e < 120 ? e + 240 : e - 120, i, r), this.opacity);
	},
	clamp() {
		return new j(qe(this.h), Je(this.s), Je(this.l), Ue(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		let e = Ue(this.opacity);
		return `${e === 1 ? "hsl(" : "hsla("}${qe(this.h)}, ${Je(this.s) * 100}%, ${Je(this.l) * 100}%${e === 1 ? ")" : `, ${e})`}`;
	}
}));
function qe(e) {
	return e = (e || 0) % 360, e < 0 ? e + 360 : e;
}
function Je(e) {
	return Math.max(0, Math.min(1, e || 0));
}
function Ye(e, t, n) {
	return (e < 60 ? t + (n - t) * e / 60 : e < 180 ? n : e < 240 ? t + (n - t) * (240 - e) / 60 : t) * 255;
}
var Xe = Math.PI / 180, Ze = 180 / Math.PI, Qe = 18, $e = .96422, et = 1, tt = .82521, nt = 4 / 29, rt = 6 / 29, it = 3 * rt * rt, at = rt * rt * rt;
function ot(e) {
	if (e instanceof M) return new M(e.l, e.a, e.b, e.opacity);
	if (e instanceof N) return mt(e);
	e instanceof O || (e = Re(e));
	var t = dt(e.r), n = dt(e.g), r = dt(e.b), i = ct((.2225045 * t + .7168786 * n + .0606169 * r) / et), a, o;
	return t === n && n === r ? a = o = i : (a = ct((.4360747 * t + .3850649 * n + .1430804 * r) / $e), o = ct((.0139322 * t + .0971045 * n + .7141733 * r) / tt)), new M(116 * i - 16, 500 * (a - i), 200 * (i - o), e.opacity);
}
function st(e, t, n, r) {
	return arguments.length === 1 ? ot(e) : new M(e, t, n, r ?? 1);
}
function M(e, t, n, r) {
	this.l = +e, this.a = +t, this.b = +n, this.opacity = +r;
}
ve(M, st, ye(T, {
	brighter(e) {
		return new M(this.l + Qe * (e ?? 1), this.a, this.b, this.opacity);
	},
	darker(e) {
		return new M(this.l - Qe * (e ?? 1), this.a, this.b, this.opacity);
	},
	rgb() {
		var e = (this.l + 16) / 116, t = isNaN(this.a) ? e : e + this.a / 500, n = isNaN(this.b) ? e : e - this.b / 200;
		return t = $e * lt(t), e = et * lt(e), n = tt * lt(n), new O(ut(3.1338561 * t - 1.6168667 * e - .4906146 * n), ut(-.9787684 * t + 1.9161415 * e + .033454 * n), ut(.0719453 * t - .2289914 * e + 1.4052427 * n), this.opacity);
	}
}));
function ct(e) {
	return e > at ? e ** (1 / 3) : e / it + nt;
}
function lt(e) {
	return e > rt ? e * e * e : it * (e - nt);
}
function ut(e) {
	return 255 * (e <= .0031308 ? 12.92 * e : 1.055 * e ** (1 / 2.4) - .055);
}
function dt(e) {
	return (e /= 255) <= .04045 ? e / 12.92 : ((e + .055) / 1.055) ** 2.4;
}
function ft(e) {
	if (e instanceof N) return new N(e.h, e.c, e.l, e.opacity);
	if (e instanceof M || (e = ot(e)), e.a === 0 && e.b === 0) return new N(NaN, 0 < e.l && e.l < 100 ? 0 : NaN, e.l, e.opacity);
	var t = Math.atan2(e.b, e.a) * Ze;
	return new N(t < 0 ? t + 360 : t, Math.sqrt(e.a * e.a + e.b * e.b), e.l, e.opacity);
}
function pt(e, t, n, r) {
	return arguments.length === 1 ? ft(e) : new N(e, t, n, r ?? 1);
}
function N(e, t, n, r) {
	this.h = +e, this.c = +t, this.l = +n, this.opacity = +r;
}
function mt(e) {
	if (isNaN(e.h)) return new M(e.l, 0, 0, e.opacity);
	var t = e.h * Xe;
	return new M(e.l, Math.cos(t) * e.c, Math.sin(t) * e.c, e.opacity);
}
ve(N, pt, ye(T, {
	brighter(e) {
		return new N(this.h, this.c, this.l + Qe * (e ?? 1), this.opacity);
	},
	darker(e) {
		return new N(this.h, this.c, this.l - Qe * (e ?? 1), this.opacity);
	},
	rgb() {
		return mt(this).rgb();
	}
}));
var ht = -.14861, gt = 1.78277, _t = -.29227, vt = -.90649, yt = 1.97294, bt = yt * vt, xt = yt * gt, St = gt * _t - vt * ht;
function Ct(e) {
	if (e instanceof P) return new P(e.h, e.s, e.l, e.opacity);
	e instanceof O || (e = Re(e));
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = (St * r + bt * t - xt * n) / (St + bt - xt), a = r - i, o = (yt * (n - i) - _t * a) / vt, s = Math.sqrt(o * o + a * a) / (yt * i * (1 - i)), c = s ? Math.atan2(o, a) * Ze - 120 : NaN;
	return new P(c < 0 ? c + 360 : c, s, i, e.opacity);
}
function wt(e, t, n, r) {
	return arguments.length === 1 ? Ct(e) : new P(e, t, n, r ?? 1);
}
function P(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
ve(P, wt, ye(T, {
	brighter(e) {
		return e = e == null ? xe : xe ** +e, new P(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? be : be ** +e, new P(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = isNaN(this.h) ? 0 : (this.h + 120) * Xe, t = +this.l, n = isNaN(this.s) ? 0 : this.s * t * (1 - t), r = Math.cos(e), i = Math.sin(e);
		return new O(255 * (t + n * (ht * r + gt * i)), 255 * (t + n * (_t * r + vt * i)), 255 * (t + yt * r * n), this.opacity);
	}
}));
var Tt = (e) => () => e;
function Et(e, t) {
	return function(n) {
		return e + n * t;
	};
}
function Dt(e, t, n) {
	return e **= +n, t = t ** +n - e, n = 1 / n, function(r) {
		return (e + r * t) ** +n;
	};
}
function Ot(e, t) {
	var n = t - e;
	return n ? Et(e, n > 180 || n < -180 ? n - 360 * Math.round(n / 360) : n) : Tt(isNaN(e) ? t : e);
}
function kt(e) {
	return (e = +e) == 1 ? At : function(t, n) {
		return n - t ? Dt(t, n, e) : Tt(isNaN(t) ? n : t);
	};
}
function At(e, t) {
	var n = t - e;
	return n ? Et(e, n) : Tt(isNaN(e) ? t : e);
}
var jt = (function e(t) {
	var n = kt(t);
	function r(e, t) {
		var r = n((e = ze(e)).r, (t = ze(t)).r), i = n(e.g, t.g), a = n(e.b, t.b), o = At(e.opacity, t.opacity);
		return function(t) {
			return e.r = r(t), e.g = i(t), e.b = a(t), e.opacity = o(t), e + "";
		};
	}
	return r.gamma = e, r;
})(1);
function Mt(e, t) {
	t ||= [];
	var n = e ? Math.min(t.length, e.length) : 0, r = t.slice(), i;
	return function(a) {
		for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
		return r;
	};
}
function Nt(e) {
	return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function Pt(e, t) {
	for (var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0; o < r; ++o) i[o] = Ht(e[o], t[o]);
	for (; o < n; ++o) a[o] = t[o];
	return function(e) {
		for (o = 0; o < r; ++o) a[o] = i[o](e);
		return a;
	};
}
function Ft(e, t) {
	var n = /* @__PURE__ */ new Date();
	return e = +e, t = +t, function(r) {
		return n.setTime(e * (1 - r) + t * r), n;
	};
}
function F(e, t) {
	return e = +e, t = +t, function(n) {
		return e * (1 - n) + t * n;
	};
}
function It(e, t) {
	var n = {}, r = {}, i;
	for (i in typeof e == "object" && e || (e = {}), typeof t == "object" && t || (t = {}), t) i in e ? n[i] = Ht(e[i], t[i]) : r[i] = t[i];
	return function(e) {
		for (i in n) r[i] = n[i](e);
		return r;
	};
}
var Lt = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g, Rt = new RegExp(Lt.source, "g");
function zt(e) {
	return function() {
		return e;
	};
}
function Bt(e) {
	return function(t) {
		return e(t) + "";
	};
}
function Vt(e, t) {
	var n = Lt.lastIndex = Rt.lastIndex = 0, r, i, a, o = -1, s = [], c = [];
	for (e += "", t += ""; (r = Lt.exec(e)) && (i = Rt.exec(t));) (a = i.index) > n && (a = t.slice(n, a), s[o] ? s[o] += a : s[++o] = a), (r = r[0]) === (i = i[0]) ? s[o] ? s[o] += i : s[++o] = i : (s[++o] = null, c.push({
		i: o,
		x: F(r, i)
	})), n = Rt.lastIndex;
	return n < t.length && (a = t.slice(n), s[o] ? s[o] += a : s[++o] = a), s.length < 2 ? c[0] ? Bt(c[0].x) : zt(t) : (t = c.length, function(e) {
		for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
		return s.join("");
	});
}
function Ht(e, t) {
	var n = typeof t, r;
	return t == null || n === "boolean" ? Tt(t) : (n === "number" ? F : n === "string" ? (r = D(t)) ? (t = r, jt) : Vt : t instanceof D ? jt : t instanceof Date ? Ft : Nt(t) ? Mt : Array.isArray(t) ? Pt : typeof t.valueOf != "function" && typeof t.toString != "function" || isNaN(t) ? It : F)(e, t);
}
function Ut(e, t) {
	return e = +e, t = +t, function(n) {
		return Math.round(e * (1 - n) + t * n);
	};
}
var Wt = 180 / Math.PI, Gt = {
	translateX: 0,
	translateY: 0,
	rotate: 0,
	skewX: 0,
	scaleX: 1,
	scaleY: 1
};
function Kt(e, t, n, r, i, a) {
	var o, s, c;
	return (o = Math.sqrt(e * e + t * t)) && (e /= o, t /= o), (c = e * n + t * r) && (n -= e * c, r -= t * c), (s = Math.sqrt(n * n + r * r)) && (n /= s, r /= s, c /= s), e * r < t * n && (e = -e, t = -t, c = -c, o = -o), {
		translateX: i,
		translateY: a,
		rotate: Math.atan2(t, e) * Wt,
		skewX: Math.atan(c) * Wt,
		scaleX: o,
		scaleY: s
	};
}
var qt;
function Jt(e) {
	let t = new (typeof DOMMatrix == "function" ? DOMMatrix : WebKitCSSMatrix)(e + "");
	return t.isIdentity ? Gt : Kt(t.a, t.b, t.c, t.d, t.e, t.f);
}
function Yt(e) {
	return e == null || (qt ||= document.createElementNS("http://www.w3.org/2000/svg", "g"), qt.setAttribute("transform", e), !(e = qt.transform.baseVal.consolidate())) ? Gt : (e = e.matrix, Kt(e.a, e.b, e.c, e.d, e.e, e.f));
}
function Xt(e, t, n, r) {
	function i(e) {
		return e.length ? e.pop() + " " : "";
	}
	function a(e, r, i, a, o, s) {
		if (e !== i || r !== a) {
			var c = o.push("translate(", null, t, null, n);
			s.push({
				i: c - 4,
				x: F(e, i)
			}, {
				i: c - 2,
				x: F(r, a)
			});
		} else (i || a) && o.push("translate(" + i + t + a + n);
	}
	function o(e, t, n, a) {
		e === t ? t && n.push(i(n) + "rotate(" + t + r) : (e - t > 180 ? t += 360 : t - e > 180 && (e += 360), a.push({
			i: n.push(i(n) + "rotate(", null, r) - 2,
			x: F(e, t)
		}));
	}
	function s(e, t, n, a) {
		e === t ? t && n.push(i(n) + "skewX(" + t + r) : a.push({
			i: n.push(i(n) + "skewX(", null, r) - 2,
			x: F(e, t)
		});
	}
	function c(e, t, n, r, a, o) {
		if (e !== n || t !== r) {
			var s = a.push(i(a) + "scale(", null, ",", null, ")");
			o.push({
				i: s - 4,
				x: F(e, n)
			}, {
				i: s - 2,
				x: F(t, r)
			});
		} else (n !== 1 || r !== 1) && a.push(i(a) + "scale(" + n + "," + r + ")");
	}
	return function(t, n) {
		var r = [], i = [];
		return t = e(t), n = e(n), a(t.translateX, t.translateY, n.translateX, n.translateY, r, i), o(t.rotate, n.rotate, r, i), s(t.skewX, n.skewX, r, i), c(t.scaleX, t.scaleY, n.scaleX, n.scaleY, r, i), t = n = null, function(e) {
			for (var t = -1, n = i.length, a; ++t < n;) r[(a = i[t]).i] = a.x(e);
			return r.join("");
		};
	};
}
var Zt = Xt(Jt, "px, ", "px)", "deg)"), Qt = Xt(Yt, ", ", ")", ")"), $t = 1e-12;
function en(e) {
	return ((e = Math.exp(e)) + 1 / e) / 2;
}
function tn(e) {
	return ((e = Math.exp(e)) - 1 / e) / 2;
}
function nn(e) {
	return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
var rn = (function e(t, n, r) {
	function i(e, i) {
		var a = e[0], o = e[1], s = e[2], c = i[0], l = i[1], u = i[2], d = c - a, f = l - o, p = d * d + f * f, m, h;
		if (p < $t) h = Math.log(u / s) / t, m = function(e) {
			return [
				a + e * d,
				o + e * f,
				s * Math.exp(t * e * h)
			];
		};
		else {
			var g = Math.sqrt(p), _ = (u * u - s * s + r * p) / (2 * s * n * g), v = (u * u - s * s - r * p) / (2 * u * n * g), y = Math.log(Math.sqrt(_ * _ + 1) - _);
			h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t, m = function(e) {
				var r = e * h, i = en(y), c = s / (n * g) * (i * nn(t * r + y) - tn(y));
				return [
					a + c * d,
					o + c * f,
					s * i / en(t * r + y)
				];
			};
		}
		return m.duration = Math.abs(h) * 1e3 * t / Math.SQRT2, m;
	}
	return i.rho = function(t) {
		var n = Math.max(.001, +t), r = n * n;
		return e(n, r, r * r);
	}, i;
})(Math.SQRT2, 2, 4);
function an(e) {
	return (function t(n) {
		n = +n;
		function r(t, r) {
			var i = e((t = wt(t)).h, (r = wt(r)).h), a = At(t.s, r.s), o = At(t.l, r.l), s = At(t.opacity, r.opacity);
			return function(e) {
				return t.h = i(e), t.s = a(e), t.l = o(e ** +n), t.opacity = s(e), t + "";
			};
		}
		return r.gamma = t, r;
	})(1);
}
an(Ot), an(At);
// node_modules/d3-scale/dist/d3-scale.mjs
function on(e, t) {
	switch (arguments.length) {
		case 0: break;
		case 1:
			this.range(e);
			break;
		default: this.range(t).domain(e);
	}
	return this;
}
function sn(e) {
	return function() {
		return e;
	};
}
function cn(e) {
	return +e;
}
var ln = [0, 1];
function un(e) {
	return e;
}
function dn(e, t) {
	return (t -= e = +e) ? function(n) {
		return (n - e) / t;
	} : sn(isNaN(t) ? NaN : .5);
}
function fn(e, t) {
	var n;
	return e > t && (n = e, e = t, t = n), function(n) {
		return Math.max(e, Math.min(t, n));
	};
}
function pn(e, t, n) {
	var r = e[0], i = e[1], a = t[0], o = t[1];
	return i < r ? (r = dn(i, r), a = n(o, a)) : (r = dn(r, i), a = n(a, o)), function(e) {
		return a(r(e));
	};
}
function mn(e, t, n) {
	var r = Math.min(e.length, t.length) - 1, i = Array(r), a = Array(r), o = -1;
	for (e[r] < e[0] && (e = e.slice().reverse(), t = t.slice().reverse()); ++o < r;) i[o] = dn(e[o], e[o + 1]), a[o] = n(t[o], t[o + 1]);
	return function(t) {
		var n = ue(e, t, 1, r) - 1;
		return a[n](i[n](t));
	};
}
function hn(e, t) {
	return t.domain(e.domain()).range(e.range()).interpolate(e.interpolate()).clamp(e.clamp()).unknown(e.unknown());
}
function gn() {
	var e = ln, t = ln, n = Ht, r, i, a, o = un, s, c, l;
	function u() {
		var n = Math.min(e.length, t.length);
		return o !== un && (o = fn(e[0], e[n - 1])), s = n > 2 ? mn : pn, c = l = null, d;
	}
	function d(i) {
		return i == null || isNaN(i = +i) ? a : (c ||= s(e.map(r), t, n))(r(o(i)));
	}
	return d.invert = function(n) {
		return o(i((l ||= s(t, e.map(r), F))(n)));
	}, d.domain = function(t) {
		return arguments.length ? (e = Array.from(t, cn), u()) : e.slice();
	}, d.range = function(e) {
		return arguments.length ? (t = Array.from(e), u()) : t.slice();
	}, d.rangeRound = function(e) {
		return t = Array.from(e), n = Ut, u();
	}, d.clamp = function(e) {
		return arguments.length ? (o = e ? !0 : un, u()) : o !== un;
	}, d.interpolate = function(e) {
		return arguments.length ? (n = e, u()) : n;
	}, d.unknown = function(e) {
		return arguments.length ? (a = e, d) : a;
	}, function(e, t) {
		return r = e, i = t, u();
	};
}
function _n() {
	return gn()(un, un);
}
function vn(e, t, n, r) {
	var i = _e(e, t, n), a;
	switch (r = d(r ?? ",f"), r.type) {
		case "s":
			var o = Math.max(Math.abs(e), Math.abs(t));
			return r.precision == null && !isNaN(a = re(i, o)) && (r.precision = a), C(r, o);
		case "":
		case "e":
		case "g":
		case "p":
		case "r":
			r.precision == null && !isNaN(a = ie(i, Math.max(Math.abs(e), Math.abs(t)))) && (r.precision = a - (r.type === "e"));
			break;
		case "f":
		case "%": r.precision == null && !isNaN(a = ne(i)) && (r.precision = a - (r.type === "%") * 2);
	}
	return S(r);
}
function yn(e) {
	var t = e.domain;
	return e.ticks = function(e) {
		var n = t();
		return he(n[0], n[n.length - 1], e ?? 10);
	}, e.tickFormat = function(e, n) {
		var r = t();
		return vn(r[0], r[r.length - 1], e ?? 10, n);
	}, e.nice = function(n) {
		n ??= 10;
		var r = t(), i = 0, a = r.length - 1, o = r[i], s = r[a], c, l, u = 10;
		for (s < o && (l = o, o = s, s = l, l = i, i = a, a = l); u-- > 0;) {
			if (l = ge(o, s, n), l === c) return r[i] = o, r[a] = s, t(r);
			if (l > 0) o = Math.floor(o / l) * l, s = Math.ceil(s / l) * l;
			else if (l < 0) o = Math.ceil(o * l) / l, s = Math.floor(s * l) / l;
			else break;
			c = l;
		}
		return e;
	}, e;
}
function bn() {
	var e = _n();
	return e.copy = function() {
		return hn(e, bn());
	}, on.apply(e, arguments), yn(e);
}
// node_modules/d3-path/dist/d3-path.mjs
var xn = Math.PI, Sn = 2 * xn, Cn = 1e-6, wn = Sn - Cn;
function Tn(e) {
	this._ += e[0];
	for (let t = 1, n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function En(e) {
	let t = Math.floor(e);
	if (!(t >= 0)) throw Error(`invalid digits: ${e}`);
	if (t > 15) return Tn;
	let n = 10 ** t;
	return function(e) {
		this._ += e[0];
		for (let t = 1, r = e.length; t < r; ++t) this._ += Math.round(arguments[t] * n) / n + e[t];
	};
}
function Dn(e, t, n, r) {
	return e === n && t === r;
}
function On(e) {
	let t = Math.floor(e);
	if (!(t <= 15)) return Dn;
	let n = 10 ** t, r = function(e) {
		return Math.round(e * n);
	};
	return function(e, t, n, i) {
		return r(e) === r(n) && r(t) === r(i);
	};
}
var kn = class {
	constructor(e) {
		this._x0 = this._y0 = this._x1 = this._y1 = null, this._ = "", this._append = e == null ? Tn : En(e), this._equal = e == null ? Dn : On(e);
	}
	moveTo(e, t) {
		this._append`M${this._x0 = this._x1 = +e},${this._y0 = this._y1 = +t}`;
	}
	closePath() {
		this._x1 !== null && (this._x1 = this._x0, this._y1 = this._y0, this._append`Z`);
	}
	lineTo(e, t) {
		this._append`L${this._x1 = +e},${this._y1 = +t}`;
	}
	quadraticCurveTo(e, t, n, r) {
		this._append`Q${+e},${+t},${this._x1 = +n},${this._y1 = +r}`;
	}
	bezierCurveTo(e, t, n, r, i, a) {
		this._append`C${+e},${+t},${+n},${+r},${this._x1 = +i},${this._y1 = +a}`;
	}
	arcTo(e, t, n, r, i) {
		if (e = +e, t = +t, n = +n, r = +r, i = +i, i < 0) throw Error(`negative radius: ${i}`);
		let a = this._x1, o = this._y1, s = n - e, c = r - t, l = a - e, u = o - t, d = l * l + u * u;
		if (this._x1 === null) this._append`M${this._x1 = e},${this._y1 = t}`;
		else if (d > Cn) {
			if (!(Math.abs(u * s - c * l) > Cn) || !i) this._append`L${this._x1 = e},${this._y1 = t}`;
			else {
				let f = n - a, p = r - o, m = s * s + c * c, h = f * f + p * p, g = Math.sqrt(m), _ = Math.sqrt(d), v = i * Math.tan((xn - Math.acos((m + d - h) / (2 * g * _))) / 2), y = v / _, b = v / g;
				Math.abs(y - 1) > Cn && this._append`L${e + y * l},${t + y * u}`, this._append`A${i},${i},0,0,${+(u * f > l * p)},${this._x1 = e + b * s},${this._y1 = t + b * c}`;
			}
		}
	}
	arc(e, t, n, r, i, a) {
		if (e = +e, t = +t, n = +n, a = !!a, n < 0) throw Error(`negative radius: ${n}`);
		let o = n * Math.cos(r), s = n * Math.sin(r), c = e + o, l = t + s, u = 1 ^ a, d = a ? r - i : i - r;
		if (this._x1 === null ? this._append`M${c},${l}` : (Math.abs(this._x1 - c) > Cn || Math.abs(this._y1 - l) > Cn) && this._append`L${c},${l}`, n) {
			if (d < 0 && (d = d % Sn + Sn), d > wn) this._append`A${n},${n},0,1,${u},${e - o},${t - s}A${n},${n},0,1,${u},${this._x1 = c},${this._y1 = l}`;
			else if (d > Cn) {
				let a = e + n * Math.cos(i), o = t + n * Math.sin(i);
				if (d >= xn && this._equal(c, l, a, o)) {
					d /= 2;
					let i = r + d;
					this._append`A${n},${n},0,${+(d >= xn)},${u},${e + n * Math.cos(i)},${t + n * Math.sin(i)}`;
				}
				this._append`A${n},${n},0,${+(d >= xn)},${u},${this._x1 = a},${this._y1 = o}`;
			}
		}
	}
	rect(e, t, n, r) {
		this._append`M${this._x0 = this._x1 = +e},${this._y0 = this._y1 = +t}h${n = +n}v${+r}h${-n}Z`;
	}
	toString() {
		return this._;
	}
};
kn.prototype;
// node_modules/d3-shape/dist/d3-shape.mjs
function An(e) {
	return function() {
		return e;
	};
}
var jn = Math.cos, Mn = Math.sin, Nn = Math.sqrt, Pn = 1e-12, Fn = Math.PI;
Fn / 2;
var In = 2 * Fn;
function Ln(e) {
	let t = 3;
	return e.digits = function(n) {
		if (!arguments.length) return t;
		if (n == null) t = null;
		else {
			let e = Math.floor(n);
			if (!(e >= 0)) throw RangeError(`invalid digits: ${n}`);
			t = e;
		}
		return e;
	}, () => new kn(t);
}
Array.prototype.slice;
function Rn(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function zn(e) {
	this._context = e;
}
zn.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._point = 0;
	},
	lineEnd: function() {
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
				break;
			case 1: this._point = 2;
			default: this._context.lineTo(e, t);
		}
	}
};
function Bn(e) {
	return new zn(e);
}
function Vn(e) {
	return e[0];
}
function Hn(e) {
	return e[1];
}
function Un(e, t) {
	var n = An(!0), r = null, i = Bn, a = null, o = Ln(s);
	e = typeof e == "function" ? e : e === void 0 ? Vn : An(e), t = typeof t == "function" ? t : t === void 0 ? Hn : An(t);
	function s(s) {
		var c, l = (s = Rn(s)).length, u, d = !1, f;
		for (r ?? (a = i(f = o())), c = 0; c <= l; ++c) !(c < l && n(u = s[c], c, s)) === d && ((d = !d) ? a.lineStart() : a.lineEnd()), d && a.point(+e(u, c, s), +t(u, c, s));
		if (f) return a = null, f + "" || null;
	}
	return s.x = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : An(+t), s) : e;
	}, s.y = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : An(+e), s) : t;
	}, s.defined = function(e) {
		return arguments.length ? (n = typeof e == "function" ? e : An(!!e), s) : n;
	}, s.curve = function(e) {
		return arguments.length ? (i = e, r != null && (a = i(r)), s) : i;
	}, s.context = function(e) {
		return arguments.length ? (e == null ? r = a = null : a = i(r = e), s) : r;
	}, s;
}
Gn(Bn);
function Wn(e) {
	this._curve = e;
}
Wn.prototype = {
	areaStart: function() {
		this._curve.areaStart();
	},
	areaEnd: function() {
		this._curve.areaEnd();
	},
	lineStart: function() {
		this._curve.lineStart();
	},
	lineEnd: function() {
		this._curve.lineEnd();
	},
	point: function(e, t) {
		this._curve.point(t * Math.sin(e), t * -Math.cos(e));
	}
};
function Gn(e) {
	function t(t) {
		return new Wn(e(t));
	}
	return t._curve = e, t;
}
Nn(3), Nn(1 / 3) * 2;
var Kn = Mn(Fn / 10) / Mn(7 * Fn / 10);
Mn(In / 10) * Kn, -jn(In / 10) * Kn, Nn(3), Nn(3), Nn(3) / 2, (1 / Nn(12) / 2 + 1) * 3;
function qn() {}
function Jn(e, t, n) {
	e._context.bezierCurveTo((2 * e._x0 + e._x1) / 3, (2 * e._y0 + e._y1) / 3, (e._x0 + 2 * e._x1) / 3, (e._y0 + 2 * e._y1) / 3, (e._x0 + 4 * e._x1 + t) / 6, (e._y0 + 4 * e._y1 + n) / 6);
}
function Yn(e) {
	this._context = e;
}
Yn.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._y0 = this._y1 = NaN, this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 3: Jn(this, this._x1, this._y1);
			case 2: this._context.lineTo(this._x1, this._y1);
		}
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
				break;
			case 1:
				this._point = 2;
				break;
			case 2: this._point = 3, this._context.lineTo((5 * this._x0 + this._x1) / 6, (5 * this._y0 + this._y1) / 6);
			default: Jn(this, e, t);
		}
		this._x0 = this._x1, this._x1 = e, this._y0 = this._y1, this._y1 = t;
	}
};
function Xn(e, t) {
	this._basis = new Yn(e), this._beta = t;
}
Xn.prototype = {
	lineStart: function() {
		this._x = [], this._y = [], this._basis.lineStart();
	},
	lineEnd: function() {
		var e = this._x, t = this._y, n = e.length - 1;
		if (n > 0) for (var r = e[0], i = t[0], a = e[n] - r, o = t[n] - i, s = -1, c; ++s <= n;) c = s / n, this._basis.point(this._beta * e[s] + (1 - this._beta) * (r + c * a), this._beta * t[s] + (1 - this._beta) * (i + c * o));
		this._x = this._y = null, this._basis.lineEnd();
	},
	point: function(e, t) {
		this._x.push(+e), this._y.push(+t);
	}
}, (function e(t) {
	function n(e) {
		return t === 1 ? new Yn(e) : new Xn(e, t);
	}
	return n.beta = function(t) {
		return e(+t);
	}, n;
})(.85);
function Zn(e, t, n) {
	e._context.bezierCurveTo(e._x1 + e._k * (e._x2 - e._x0), e._y1 + e._k * (e._y2 - e._y0), e._x2 + e._k * (e._x1 - t), e._y2 + e._k * (e._y1 - n), e._x2, e._y2);
}
function Qn(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
Qn.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN, this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 2:
				this._context.lineTo(this._x2, this._y2);
				break;
			case 3: Zn(this, this._x1, this._y1);
		}
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
				break;
			case 1:
				this._point = 2, this._x1 = e, this._y1 = t;
				break;
			case 2: this._point = 3;
			default: Zn(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new Qn(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function $n(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
$n.prototype = {
	areaStart: qn,
	areaEnd: qn,
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN, this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 1:
				this._context.moveTo(this._x3, this._y3), this._context.closePath();
				break;
			case 2:
				this._context.lineTo(this._x3, this._y3), this._context.closePath();
				break;
			case 3: this.point(this._x3, this._y3), this.point(this._x4, this._y4), this.point(this._x5, this._y5);
		}
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1, this._x3 = e, this._y3 = t;
				break;
			case 1:
				this._point = 2, this._context.moveTo(this._x4 = e, this._y4 = t);
				break;
			case 2:
				this._point = 3, this._x5 = e, this._y5 = t;
				break;
			default: Zn(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new $n(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function er(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
er.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN, this._point = 0;
	},
	lineEnd: function() {
		(this._line || this._line !== 0 && this._point === 3) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		switch (e = +e, t = +t, this._point) {
			case 0:
				this._point = 1;
				break;
			case 1:
				this._point = 2;
				break;
			case 2:
				this._point = 3, this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
				break;
			case 3: this._point = 4;
			default: Zn(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new er(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function tr(e, t, n) {
	var r = e._x1, i = e._y1, a = e._x2, o = e._y2;
	if (e._l01_a > Pn) {
		var s = 2 * e._l01_2a + 3 * e._l01_a * e._l12_a + e._l12_2a, c = 3 * e._l01_a * (e._l01_a + e._l12_a);
		r = (r * s - e._x0 * e._l12_2a + e._x2 * e._l01_2a) / c, i = (i * s - e._y0 * e._l12_2a + e._y2 * e._l01_2a) / c;
	}
	if (e._l23_a > Pn) {
		var l = 2 * e._l23_2a + 3 * e._l23_a * e._l12_a + e._l12_2a, u = 3 * e._l23_a * (e._l23_a + e._l12_a);
		a = (a * l + e._x1 * e._l23_2a - t * e._l12_2a) / u, o = (o * l + e._y1 * e._l23_2a - n * e._l12_2a) / u;
	}
	e._context.bezierCurveTo(r, i, a, o, e._x2, e._y2);
}
function nr(e, t) {
	this._context = e, this._alpha = t;
}
nr.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN, this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 2:
				this._context.lineTo(this._x2, this._y2);
				break;
			case 3: this.point(this._x2, this._y2);
		}
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		if (e = +e, t = +t, this._point) {
			var n = this._x2 - e, r = this._y2 - t;
			this._l23_a = Math.sqrt(this._l23_2a = (n * n + r * r) ** +this._alpha);
		}
		switch (this._point) {
			case 0:
				this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
				break;
			case 1:
				this._point = 2;
				break;
			case 2: this._point = 3;
			default: tr(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new nr(e, t) : new Qn(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function rr(e, t) {
	this._context = e, this._alpha = t;
}
rr.prototype = {
	areaStart: qn,
	areaEnd: qn,
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN, this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 1:
				this._context.moveTo(this._x3, this._y3), this._context.closePath();
				break;
			case 2:
				this._context.lineTo(this._x3, this._y3), this._context.closePath();
				break;
			case 3: this.point(this._x3, this._y3), this.point(this._x4, this._y4), this.point(this._x5, this._y5);
		}
	},
	point: function(e, t) {
		if (e = +e, t = +t, this._point) {
			var n = this._x2 - e, r = this._y2 - t;
			this._l23_a = Math.sqrt(this._l23_2a = (n * n + r * r) ** +this._alpha);
		}
		switch (this._point) {
			case 0:
				this._point = 1, this._x3 = e, this._y3 = t;
				break;
			case 1:
				this._point = 2, this._context.moveTo(this._x4 = e, this._y4 = t);
				break;
			case 2:
				this._point = 3, this._x5 = e, this._y5 = t;
				break;
			default: tr(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new rr(e, t) : new $n(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function ir(e, t) {
	this._context = e, this._alpha = t;
}
ir.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN, this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
	},
	lineEnd: function() {
		(this._line || this._line !== 0 && this._point === 3) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		if (e = +e, t = +t, this._point) {
			var n = this._x2 - e, r = this._y2 - t;
			this._l23_a = Math.sqrt(this._l23_2a = (n * n + r * r) ** +this._alpha);
		}
		switch (this._point) {
			case 0:
				this._point = 1;
				break;
			case 1:
				this._point = 2;
				break;
			case 2:
				this._point = 3, this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
				break;
			case 3: this._point = 4;
			default: tr(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new ir(e, t) : new er(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function ar(e) {
	return e < 0 ? -1 : 1;
}
function or(e, t, n) {
	var r = e._x1 - e._x0, i = t - e._x1, a = (e._y1 - e._y0) / (r || i < 0 && -0), o = (n - e._y1) / (i || r < 0 && -0), s = (a * i + o * r) / (r + i);
	return (ar(a) + ar(o)) * Math.min(Math.abs(a), Math.abs(o), .5 * Math.abs(s)) || 0;
}
function sr(e, t) {
	var n = e._x1 - e._x0;
	return n ? (3 * (e._y1 - e._y0) / n - t) / 2 : t;
}
function cr(e, t, n) {
	var r = e._x0, i = e._y0, a = e._x1, o = e._y1, s = (a - r) / 3;
	e._context.bezierCurveTo(r + s, i + s * t, a - s, o - s * n, a, o);
}
function lr(e) {
	this._context = e;
}
lr.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._x0 = this._x1 = this._y0 = this._y1 = this._t0 = NaN, this._point = 0;
	},
	lineEnd: function() {
		switch (this._point) {
			case 2:
				this._context.lineTo(this._x1, this._y1);
				break;
			case 3: cr(this, this._t0, sr(this, this._t0));
		}
		(this._line || this._line !== 0 && this._point === 1) && this._context.closePath(), this._line = 1 - this._line;
	},
	point: function(e, t) {
		var n = NaN;
		if (e = +e, t = +t, e !== this._x1 || t !== this._y1) {
			switch (this._point) {
				case 0:
					this._point = 1, this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
					break;
				case 1:
					this._point = 2;
					break;
				case 2:
					this._point = 3, cr(this, sr(this, n = or(this, e, t)), n);
					break;
				default: cr(this, this._t0, n = or(this, e, t));
			}
			this._x0 = this._x1, this._x1 = e, this._y0 = this._y1, this._y1 = t, this._t0 = n;
		}
	}
}, Object.create(lr.prototype).point = function(e, t) {
	lr.prototype.point.call(this, t, e);
};
// src/curves.ts
var ur = "http://www.w3.org/2000/svg", dr = 280, fr = 150, I = {
	top: 6,
	right: 8,
	bottom: 18,
	left: 38
}, pr = class {
	onSeek;
	element = document.createElement("div");
	charts = [];
	drawn = null;
	epoch = null;
	constructor(e) {
		this.onSeek = e, this.element.className = "curves";
	}
	draw(e) {
		this.drawn = e, this.charts = e.panels.map((t) => this.chart(t, e)), this.element.replaceChildren(...this.charts.map(({ figure: e }) => e)), this.epoch !== null && this.moveTo(this.epoch);
	}
	moveTo(e) {
		this.epoch = e;
		let t = this.drawn?.epochs.indexOf(e) ?? -1;
		for (let { cursor: n, x: r, readouts: i, panel: a } of this.charts) {
			let o = String(r(e));
			n.setAttribute("x1", o), n.setAttribute("x2", o), n.setAttribute("visibility", t < 0 ? "hidden" : "visible"), a.curves.forEach(({ values: e }, n) => {
				let r = e[t] ?? null;
				i[n].textContent = r === null ? "–" : S(a.precise)(r);
			});
		}
	}
	chart(e, { total: t, epochs: n }) {
		let r = bn([0, Math.max(1, t)], [I.left, dr - I.right]), i = bn(e.domain ?? hr(e), [fr - I.bottom, I.top]);
		e.domain || i.nice(4);
		let a = L("svg", {
			viewBox: `0 0 ${dr} ${fr}`,
			role: "img",
			"aria-label": gr(e, n)
		});
		for (let t of i.ticks(4)) {
			let n = i(t);
			a.append(L("line", {
				class: "grid",
				x1: I.left,
				x2: dr - I.right,
				y1: n,
				y2: n
			}), L("text", {
				class: "tick",
				x: I.left - 6,
				y: n + 4,
				"text-anchor": "end"
			}, S(e.format)(t)));
		}
		for (let e of r.ticks(5).filter(Number.isInteger)) a.append(L("text", {
			class: "tick",
			x: r(e),
			y: 146,
			"text-anchor": "middle"
		}, String(e)));
		if (e.reference) {
			let [t, n] = e.reference, r = i(t);
			a.append(L("line", {
				class: "reference",
				x1: I.left,
				x2: dr - I.right,
				y1: r,
				y2: r
			}), L("text", {
				class: "tick",
				x: I.left + 4,
				y: r - 4
			}, n));
		}
		let o = Un((e, t) => r(n[t]), (e) => i(e)).defined((e) => e !== null);
		for (let { color: t, dashed: n, values: r } of e.curves) a.append(L("path", {
			class: "curve",
			d: o(r) ?? "",
			stroke: t,
			"stroke-dasharray": n ? "4 3" : "none"
		}));
		let s = L("line", {
			class: "cursor",
			y1: I.top,
			y2: fr - I.bottom,
			visibility: "hidden"
		});
		a.append(s), a.addEventListener("click", (e) => {
			let { left: t, width: i } = a.getBoundingClientRect(), o = r.invert((e.clientX - t) / i * dr), s = n.reduce((e, t) => Math.abs(t - o) < Math.abs(e - o) ? t : e);
			this.onSeek(s);
		});
		let c = e.curves.map(() => Object.assign(document.createElement("output"), { className: "value" })), l = document.createElement("figure");
		return l.append(mr(e, c), a), {
			figure: l,
			cursor: s,
			x: r,
			readouts: c,
			panel: e
		};
	}
};
function mr(e, t) {
	let n = document.createElement("figcaption"), r = Object.assign(document.createElement("span"), {
		className: "title",
		textContent: e.title
	}), i = e.curves.map(({ label: n, color: r, dashed: i }, a) => {
		let o = Object.assign(document.createElement("span"), { className: "key" });
		return e.curves.length > 1 && o.append(n, " "), o.append(t[a]), o.style.setProperty("--color", r), o.style.setProperty("--dash", i ? "dashed" : "solid"), o;
	});
	return n.append(r, ...i), n;
}
function hr({ curves: e, reference: t }) {
	let n = [...e.flatMap(({ values: e }) => e), t?.[0] ?? null].filter((e) => e !== null);
	if (n.length === 0) return [0, 1];
	let [r, i] = [Math.min(...n), Math.max(...n)];
	return r < i ? [r, i] : [r - .5, i + .5];
}
function gr({ title: e, curves: t, precise: n }, r) {
	let i = t.map(({ label: e, values: t }) => {
		let r = t.filter((e) => e !== null);
		return r.length ? `${e} from ${S(n)(r[0])} to ${S(n)(r.at(-1))}` : `${e} not computed`;
	});
	return `${e} over epochs ${r[0] ?? 0} to ${r.at(-1) ?? 0}: ${i.join(", ")}`;
}
function L(e, t, n = "") {
	let r = document.createElementNS(ur, e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, String(n));
	return r.textContent = n, r;
}
// src/stage.css?inline
var _r = ".stage{--ink:light-dark(#1c1e21,#ecedee);--line:light-dark(#e4e4e0,#2b2f36);--st-text-color:var(--ink);--st-border-color:var(--line);--st-secondary-background-color:light-dark(#fff,#1a1d21);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);color:var(--ink);grid-template-columns:minmax(0,6fr) minmax(0,5fr);gap:24px;font:400 13px/1.4 system-ui,sans-serif;display:grid;container-type:inline-size}@media (width<=800px){.stage{grid-template-columns:minmax(0,1fr)}}.curves{grid-template-columns:repeat(auto-fit,minmax(240px,1fr));align-content:start;gap:16px;display:grid}.curves figure{margin:0}.curves figcaption{flex-wrap:wrap;align-items:baseline;column-gap:8px;font-size:13px;display:flex}.curves .title{font-weight:600}.curves .key{color:var(--quiet);white-space:nowrap}.curves .key:before{content:\"\";vertical-align:middle;border-top:2px var(--dash) var(--color);width:14px;margin-right:4px;display:inline-block}.curves .value{color:var(--ink);font-variant-numeric:tabular-nums}.curves svg{cursor:pointer;width:100%;height:auto;display:block}.curves .grid{stroke:var(--line)}.curves .tick{fill:var(--quiet);font-variant-numeric:tabular-nums;font-size:10.5px}.curves .curve{fill:none;stroke-width:2px}.curves .reference{stroke:var(--quiet);stroke-dasharray:2 3}.curves .cursor{stroke:var(--ink);stroke-opacity:.5}", vr = "http://www.w3.org/1999/xhtml", yr = {
	svg: "http://www.w3.org/2000/svg",
	xhtml: vr,
	xlink: "http://www.w3.org/1999/xlink",
	xml: "http://www.w3.org/XML/1998/namespace",
	xmlns: "http://www.w3.org/2000/xmlns/"
};
function br(e) {
	var t = e += "", n = t.indexOf(":");
	return n >= 0 && (t = e.slice(0, n)) !== "xmlns" && (e = e.slice(n + 1)), yr.hasOwnProperty(t) ? {
		space: yr[t],
		local: e
	} : e;
}
function xr(e) {
	return function() {
		var t = this.ownerDocument, n = this.namespaceURI;
		return n === vr && t.documentElement.namespaceURI === vr ? t.createElement(e) : t.createElementNS(n, e);
	};
}
function Sr(e) {
	return function() {
		return this.ownerDocument.createElementNS(e.space, e.local);
	};
}
function Cr(e) {
	var t = br(e);
	return (t.local ? Sr : xr)(t);
}
function wr() {}
function Tr(e) {
	return e == null ? wr : function() {
		return this.querySelector(e);
	};
}
function Er(e) {
	typeof e != "function" && (e = Tr(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = Array(o), c, l, u = 0; u < o; ++u) (c = a[u]) && (l = e.call(c, c.__data__, u, a)) && ("__data__" in c && (l.__data__ = c.__data__), s[u] = l);
	return new R(r, this._parents);
}
function Dr(e) {
	return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function Or() {
	return [];
}
function kr(e) {
	return e == null ? Or : function() {
		return this.querySelectorAll(e);
	};
}
function Ar(e) {
	return function() {
		return Dr(e.apply(this, arguments));
	};
}
function jr(e) {
	e = typeof e == "function" ? Ar(e) : kr(e);
	for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a) for (var o = t[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
	return new R(r, i);
}
function Mr(e) {
	return function() {
		return this.matches(e);
	};
}
function Nr(e) {
	return function(t) {
		return t.matches(e);
	};
}
var Pr = Array.prototype.find;
function Fr(e) {
	return function() {
		return Pr.call(this.children, e);
	};
}
function Ir() {
	return this.firstElementChild;
}
function Lr(e) {
	return this.select(e == null ? Ir : Fr(typeof e == "function" ? e : Nr(e)));
}
var Rr = Array.prototype.filter;
function zr() {
	return Array.from(this.children);
}
function Br(e) {
	return function() {
		return Rr.call(this.children, e);
	};
}
function Vr(e) {
	return this.selectAll(e == null ? zr : Br(typeof e == "function" ? e : Nr(e)));
}
function Hr(e) {
	typeof e != "function" && (e = Mr(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new R(r, this._parents);
}
function Ur(e) {
	return Array(e.length);
}
function Wr() {
	return new R(this._enter || this._groups.map(Ur), this._parents);
}
function Gr(e, t) {
	this.ownerDocument = e.ownerDocument, this.namespaceURI = e.namespaceURI, this._next = null, this._parent = e, this.__data__ = t;
}
Gr.prototype = {
	constructor: Gr,
	appendChild: function(e) {
		return this._parent.insertBefore(e, this._next);
	},
	insertBefore: function(e, t) {
		return this._parent.insertBefore(e, t);
	},
	querySelector: function(e) {
		return this._parent.querySelector(e);
	},
	querySelectorAll: function(e) {
		return this._parent.querySelectorAll(e);
	}
};
function Kr(e) {
	return function() {
		return e;
	};
}
function qr(e, t, n, r, i, a) {
	for (var o = 0, s, c = t.length, l = a.length; o < l; ++o) (s = t[o]) ? (s.__data__ = a[o], r[o] = s) : n[o] = new Gr(e, a[o]);
	for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function Jr(e, t, n, r, i, a, o) {
	var s, c, l = /* @__PURE__ */ new Map(), u = t.length, d = a.length, f = Array(u), p;
	for (s = 0; s < u; ++s) (c = t[s]) && (f[s] = p = o.call(c, c.__data__, s, t) + "", l.has(p) ? i[s] = c : l.set(p, c));
	for (s = 0; s < d; ++s) p = o.call(e, a[s], s, a) + "", (c = l.get(p)) ? (r[s] = c, c.__data__ = a[s], l.delete(p)) : n[s] = new Gr(e, a[s]);
	for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function Yr(e) {
	return e.__data__;
}
function Xr(e, t) {
	if (!arguments.length) return Array.from(this, Yr);
	var n = t ? Jr : qr, r = this._parents, i = this._groups;
	typeof e != "function" && (e = Kr(e));
	for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
		var u = r[l], d = i[l], f = d.length, p = Zr(e.call(u, u && u.__data__, l, r)), m = p.length, h = s[l] = Array(m), g = o[l] = Array(m);
		n(u, d, h, g, c[l] = Array(f), p, t);
		for (var _ = 0, v = 0, y, b; _ < m; ++_) if (y = h[_]) {
			for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m;);
			y._next = b || null;
		}
	}
	return o = new R(o, r), o._enter = s, o._exit = c, o;
}
function Zr(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function Qr() {
	return new R(this._exit || this._groups.map(Ur), this._parents);
}
function $r(e, t, n) {
	var r = this.enter(), i = this, a = this.exit();
	return typeof e == "function" ? (r = e(r), r &&= r.selection()) : r = r.append(e + ""), t != null && (i = t(i), i &&= i.selection()), n == null ? a.remove() : n(a), r && i ? r.merge(i).order() : i;
}
function ei(e) {
	for (var t = e.selection ? e.selection() : e, n = this._groups, r = t._groups, i = n.length, a = r.length, o = Math.min(i, a), s = Array(i), c = 0; c < o; ++c) for (var l = n[c], u = r[c], d = l.length, f = s[c] = Array(d), p, m = 0; m < d; ++m) (p = l[m] || u[m]) && (f[m] = p);
	for (; c < i; ++c) s[c] = n[c];
	return new R(s, this._parents);
}
function ti() {
	for (var e = this._groups, t = -1, n = e.length; ++t < n;) for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0;) (o = r[i]) && (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), a = o);
	return this;
}
function ni(e) {
	e ||= ri;
	function t(t, n) {
		return t && n ? e(t.__data__, n.__data__) : !t - !n;
	}
	for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
		for (var o = n[a], s = o.length, c = i[a] = Array(s), l, u = 0; u < s; ++u) (l = o[u]) && (c[u] = l);
		c.sort(t);
	}
	return new R(i, this._parents).order();
}
function ri(e, t) {
	return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function ii() {
	var e = arguments[0];
	return arguments[0] = this, e.apply(null, arguments), this;
}
function ai() {
	return Array.from(this);
}
function oi() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
		var o = r[i];
		if (o) return o;
	}
	return null;
}
function si() {
	let e = 0;
	for (let t of this) ++e;
	return e;
}
function ci() {
	return !this.node();
}
function li(e) {
	for (var t = this._groups, n = 0, r = t.length; n < r; ++n) for (var i = t[n], a = 0, o = i.length, s; a < o; ++a) (s = i[a]) && e.call(s, s.__data__, a, i);
	return this;
}
function ui(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function di(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function fi(e, t) {
	return function() {
		this.setAttribute(e, t);
	};
}
function pi(e, t) {
	return function() {
		this.setAttributeNS(e.space, e.local, t);
	};
}
function mi(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
	};
}
function hi(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
	};
}
function gi(e, t) {
	var n = br(e);
	if (arguments.length < 2) {
		var r = this.node();
		return n.local ? r.getAttributeNS(n.space, n.local) : r.getAttribute(n);
	}
	return this.each((t == null ? n.local ? di : ui : typeof t == "function" ? n.local ? hi : mi : n.local ? pi : fi)(n, t));
}
function _i(e) {
	return e.ownerDocument && e.ownerDocument.defaultView || e.document && e || e.defaultView;
}
function vi(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function yi(e, t, n) {
	return function() {
		this.style.setProperty(e, t, n);
	};
}
function bi(e, t, n) {
	return function() {
		var r = t.apply(this, arguments);
		r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
	};
}
function xi(e, t, n) {
	return arguments.length > 1 ? this.each((t == null ? vi : typeof t == "function" ? bi : yi)(e, t, n ?? "")) : Si(this.node(), e);
}
function Si(e, t) {
	return e.style.getPropertyValue(t) || _i(e).getComputedStyle(e, null).getPropertyValue(t);
}
function Ci(e) {
	return function() {
		delete this[e];
	};
}
function wi(e, t) {
	return function() {
		this[e] = t;
	};
}
function Ti(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? delete this[e] : this[e] = n;
	};
}
function Ei(e, t) {
	return arguments.length > 1 ? this.each((t == null ? Ci : typeof t == "function" ? Ti : wi)(e, t)) : this.node()[e];
}
function Di(e) {
	return e.trim().split(/^|\s+/);
}
function Oi(e) {
	return e.classList || new ki(e);
}
function ki(e) {
	this._node = e, this._names = Di(e.getAttribute("class") || "");
}
ki.prototype = {
	add: function(e) {
		this._names.indexOf(e) < 0 && (this._names.push(e), this._node.setAttribute("class", this._names.join(" ")));
	},
	remove: function(e) {
		var t = this._names.indexOf(e);
		t >= 0 && (this._names.splice(t, 1), this._node.setAttribute("class", this._names.join(" ")));
	},
	contains: function(e) {
		return this._names.indexOf(e) >= 0;
	}
};
function Ai(e, t) {
	for (var n = Oi(e), r = -1, i = t.length; ++r < i;) n.add(t[r]);
}
function ji(e, t) {
	for (var n = Oi(e), r = -1, i = t.length; ++r < i;) n.remove(t[r]);
}
function Mi(e) {
	return function() {
		Ai(this, e);
	};
}
function Ni(e) {
	return function() {
		ji(this, e);
	};
}
function Pi(e, t) {
	return function() {
		(t.apply(this, arguments) ? Ai : ji)(this, e);
	};
}
function Fi(e, t) {
	var n = Di(e + "");
	if (arguments.length < 2) {
		for (var r = Oi(this.node()), i = -1, a = n.length; ++i < a;) if (!r.contains(n[i])) return !1;
		return !0;
	}
	return this.each((typeof t == "function" ? Pi : t ? Mi : Ni)(n, t));
}
function Ii() {
	this.textContent = "";
}
function Li(e) {
	return function() {
		this.textContent = e;
	};
}
function Ri(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.textContent = t ?? "";
	};
}
function zi(e) {
	return arguments.length ? this.each(e == null ? Ii : (typeof e == "function" ? Ri : Li)(e)) : this.node().textContent;
}
function Bi() {
	this.innerHTML = "";
}
function Vi(e) {
	return function() {
		this.innerHTML = e;
	};
}
function Hi(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.innerHTML = t ?? "";
	};
}
function Ui(e) {
	return arguments.length ? this.each(e == null ? Bi : (typeof e == "function" ? Hi : Vi)(e)) : this.node().innerHTML;
}
function Wi() {
	this.nextSibling && this.parentNode.appendChild(this);
}
function Gi() {
	return this.each(Wi);
}
function Ki() {
	this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function qi() {
	return this.each(Ki);
}
function Ji(e) {
	var t = typeof e == "function" ? e : Cr(e);
	return this.select(function() {
		return this.appendChild(t.apply(this, arguments));
	});
}
function Yi() {
	return null;
}
function Xi(e, t) {
	var n = typeof e == "function" ? e : Cr(e), r = t == null ? Yi : typeof t == "function" ? t : Tr(t);
	return this.select(function() {
		return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
	});
}
function Zi() {
	var e = this.parentNode;
	e && e.removeChild(this);
}
function Qi() {
	return this.each(Zi);
}
function $i() {
	var e = this.cloneNode(!1), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function ea() {
	var e = this.cloneNode(!0), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function ta(e) {
	return this.select(e ? ea : $i);
}
function na(e) {
	return arguments.length ? this.property("__data__", e) : this.node().__data__;
}
function ra(e) {
	return function(t) {
		e.call(this, t, this.__data__);
	};
}
function ia(e) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var t = "", n = e.indexOf(".");
		return n >= 0 && (t = e.slice(n + 1), e = e.slice(0, n)), {
			type: e,
			name: t
		};
	});
}
function aa(e) {
	return function() {
		var t = this.__on;
		if (t) {
			for (var n = 0, r = -1, i = t.length, a; n < i; ++n) a = t[n], (!e.type || a.type === e.type) && a.name === e.name ? this.removeEventListener(a.type, a.listener, a.options) : t[++r] = a;
			++r ? t.length = r : delete this.__on;
		}
	};
}
function oa(e, t, n) {
	return function() {
		var r = this.__on, i, a = ra(t);
		if (r) {
			for (var o = 0, s = r.length; o < s; ++o) if ((i = r[o]).type === e.type && i.name === e.name) {
				this.removeEventListener(i.type, i.listener, i.options), this.addEventListener(i.type, i.listener = a, i.options = n), i.value = t;
				return;
			}
		}
		this.addEventListener(e.type, a, n), i = {
			type: e.type,
			name: e.name,
			value: t,
			listener: a,
			options: n
		}, r ? r.push(i) : this.__on = [i];
	};
}
function sa(e, t, n) {
	var r = ia(e + ""), i, a = r.length, o;
	if (arguments.length < 2) {
		var s = this.node().__on;
		if (s) {
			for (var c = 0, l = s.length, u; c < l; ++c) for (i = 0, u = s[c]; i < a; ++i) if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
		}
	} else {
		for (s = t ? oa : aa, i = 0; i < a; ++i) this.each(s(r[i], t, n));
		return this;
	}
}
function ca(e, t, n) {
	var r = _i(e), i = r.CustomEvent;
	typeof i == "function" ? i = new i(t, n) : (i = r.document.createEvent("Event"), n ? (i.initEvent(t, n.bubbles, n.cancelable), i.detail = n.detail) : i.initEvent(t, !1, !1)), e.dispatchEvent(i);
}
function la(e, t) {
	return function() {
		return ca(this, e, t);
	};
}
function ua(e, t) {
	return function() {
		return ca(this, e, t.apply(this, arguments));
	};
}
function da(e, t) {
	return this.each((typeof t == "function" ? ua : la)(e, t));
}
function* fa() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var pa = [null];
function R(e, t) {
	this._groups = e, this._parents = t;
}
function ma() {
	return new R([[document.documentElement]], pa);
}
function ha() {
	return this;
}
R.prototype = ma.prototype = {
	constructor: R,
	select: Er,
	selectAll: jr,
	selectChild: Lr,
	selectChildren: Vr,
	filter: Hr,
	data: Xr,
	enter: Wr,
	exit: Qr,
	join: $r,
	merge: ei,
	selection: ha,
	order: ti,
	sort: ni,
	call: ii,
	nodes: ai,
	node: oi,
	size: si,
	empty: ci,
	each: li,
	attr: gi,
	style: xi,
	property: Ei,
	classed: Fi,
	text: zi,
	html: Ui,
	raise: Gi,
	lower: qi,
	append: Ji,
	insert: Xi,
	remove: Qi,
	clone: ta,
	datum: na,
	on: sa,
	dispatch: da,
	[Symbol.iterator]: fa
};
function z(e) {
	return typeof e == "string" ? new R([[document.querySelector(e)]], [document.documentElement]) : new R([[e]], pa);
}
var ga = 0;
function _a() {
	return new va();
}
function va() {
	this._ = "@" + (++ga).toString(36);
}
va.prototype = _a.prototype = {
	constructor: va,
	get: function(e) {
		for (var t = this._; !(t in e);) if (!(e = e.parentNode)) return;
		return e[t];
	},
	set: function(e, t) {
		return e[this._] = t;
	},
	remove: function(e) {
		return this._ in e && delete e[this._];
	},
	toString: function() {
		return this._;
	}
};
function ya(e) {
	let t;
	for (; t = e.sourceEvent;) e = t;
	return e;
}
function B(e, t) {
	if (e = ya(e), t === void 0 && (t = e.currentTarget), t) {
		var n = t.ownerSVGElement || t;
		if (n.createSVGPoint) {
			var r = n.createSVGPoint();
			return r.x = e.clientX, r.y = e.clientY, r = r.matrixTransform(t.getScreenCTM().inverse()), [r.x, r.y];
		}
		if (t.getBoundingClientRect) {
			var i = t.getBoundingClientRect();
			return [e.clientX - i.left - t.clientLeft, e.clientY - i.top - t.clientTop];
		}
	}
	return [e.pageX, e.pageY];
}
// node_modules/d3-dispatch/dist/d3-dispatch.mjs
var ba = { value: () => {} };
function xa() {
	for (var e = 0, t = arguments.length, n = {}, r; e < t; ++e) {
		if (!(r = arguments[e] + "") || r in n || /[\s.]/.test(r)) throw Error("illegal type: " + r);
		n[r] = [];
	}
	return new Sa(n);
}
function Sa(e) {
	this._ = e;
}
function Ca(e, t) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var n = "", r = e.indexOf(".");
		if (r >= 0 && (n = e.slice(r + 1), e = e.slice(0, r)), e && !t.hasOwnProperty(e)) throw Error("unknown type: " + e);
		return {
			type: e,
			name: n
		};
	});
}
Sa.prototype = xa.prototype = {
	constructor: Sa,
	on: function(e, t) {
		var n = this._, r = Ca(e + "", n), i, a = -1, o = r.length;
		if (arguments.length < 2) {
			for (; ++a < o;) if ((i = (e = r[a]).type) && (i = wa(n[i], e.name))) return i;
		} else {
			if (t != null && typeof t != "function") throw Error("invalid callback: " + t);
			for (; ++a < o;) if (i = (e = r[a]).type) n[i] = Ta(n[i], e.name, t);
			else if (t == null) for (i in n) n[i] = Ta(n[i], e.name, null);
			return this;
		}
	},
	copy: function() {
		var e = {}, t = this._;
		for (var n in t) e[n] = t[n].slice();
		return new Sa(e);
	},
	call: function(e, t) {
		if ((i = arguments.length - 2) > 0) for (var n = Array(i), r = 0, i, a; r < i; ++r) n[r] = arguments[r + 2];
		if (!this._.hasOwnProperty(e)) throw Error("unknown type: " + e);
		for (a = this._[e], r = 0, i = a.length; r < i; ++r) a[r].value.apply(t, n);
	},
	apply: function(e, t, n) {
		if (!this._.hasOwnProperty(e)) throw Error("unknown type: " + e);
		for (var r = this._[e], i = 0, a = r.length; i < a; ++i) r[i].value.apply(t, n);
	}
};
function wa(e, t) {
	for (var n = 0, r = e.length, i; n < r; ++n) if ((i = e[n]).name === t) return i.value;
}
function Ta(e, t, n) {
	for (var r = 0, i = e.length; r < i; ++r) if (e[r].name === t) {
		e[r] = ba, e = e.slice(0, r).concat(e.slice(r + 1));
		break;
	}
	return n != null && e.push({
		name: t,
		value: n
	}), e;
}
// node_modules/d3-drag/dist/d3-drag.mjs
var Ea = {
	capture: !0,
	passive: !1
};
function Da(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Oa(e) {
	var t = e.document.documentElement, n = z(e).on("dragstart.drag", Da, Ea);
	"onselectstart" in t ? n.on("selectstart.drag", Da, Ea) : (t.__noselect = t.style.MozUserSelect, t.style.MozUserSelect = "none");
}
function ka(e, t) {
	var n = e.document.documentElement, r = z(e).on("dragstart.drag", null);
	t && (r.on("click.drag", Da, Ea), setTimeout(function() {
		r.on("click.drag", null);
	}, 0)), "onselectstart" in n ? r.on("selectstart.drag", null) : (n.style.MozUserSelect = n.__noselect, delete n.__noselect);
}
function Aa(e, { sourceEvent: t, subject: n, target: r, identifier: i, active: a, x: o, y: s, dx: c, dy: l, dispatch: u }) {
	Object.defineProperties(this, {
		type: {
			value: e,
			enumerable: !0,
			configurable: !0
		},
		sourceEvent: {
			value: t,
			enumerable: !0,
			configurable: !0
		},
		subject: {
			value: n,
			enumerable: !0,
			configurable: !0
		},
		target: {
			value: r,
			enumerable: !0,
			configurable: !0
		},
		identifier: {
			value: i,
			enumerable: !0,
			configurable: !0
		},
		active: {
			value: a,
			enumerable: !0,
			configurable: !0
		},
		x: {
			value: o,
			enumerable: !0,
			configurable: !0
		},
		y: {
			value: s,
			enumerable: !0,
			configurable: !0
		},
		dx: {
			value: c,
			enumerable: !0,
			configurable: !0
		},
		dy: {
			value: l,
			enumerable: !0,
			configurable: !0
		},
		_: { value: u }
	});
}
Aa.prototype.on = function() {
	var e = this._.on.apply(this._, arguments);
	return e === this._ ? this : e;
};
// node_modules/d3-timer/dist/d3-timer.mjs
var ja = 0, Ma = 0, Na = 0, Pa = 1e3, Fa, Ia, La = 0, Ra = 0, za = 0, Ba = typeof performance == "object" && performance.now ? performance : Date, Va = typeof window == "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(e) {
	setTimeout(e, 17);
};
function Ha() {
	return Ra ||= (Va(Ua), Ba.now() + za);
}
function Ua() {
	Ra = 0;
}
function Wa() {
	this._call = this._time = this._next = null;
}
Wa.prototype = Ga.prototype = {
	constructor: Wa,
	restart: function(e, t, n) {
		if (typeof e != "function") throw TypeError("callback is not a function");
		n = (n == null ? Ha() : +n) + (t == null ? 0 : +t), !this._next && Ia !== this && (Ia ? Ia._next = this : Fa = this, Ia = this), this._call = e, this._time = n, Xa();
	},
	stop: function() {
		this._call && (this._call = null, this._time = Infinity, Xa());
	}
};
function Ga(e, t, n) {
	var r = new Wa();
	return r.restart(e, t, n), r;
}
function Ka() {
	Ha(), ++ja;
	for (var e = Fa, t; e;) (t = Ra - e._time) >= 0 && e._call.call(void 0, t), e = e._next;
	--ja;
}
function qa() {
	Ra = (La = Ba.now()) + za, ja = Ma = 0;
	try {
		Ka();
	} finally {
		ja = 0, Ya(), Ra = 0;
	}
}
function Ja() {
	var e = Ba.now(), t = e - La;
	t > Pa && (za -= t, La = e);
}
function Ya() {
	for (var e, t = Fa, n, r = Infinity; t;) t._call ? (r > t._time && (r = t._time), e = t, t = t._next) : (n = t._next, t._next = null, t = e ? e._next = n : Fa = n);
	Ia = e, Xa(r);
}
function Xa(e) {
	ja || (Ma &&= clearTimeout(Ma), e - Ra > 24 ? (e < Infinity && (Ma = setTimeout(qa, Math.ceil(e - Ba.now() - za) + 1)), Na &&= clearInterval(Na)) : (Na ||= (La = Ba.now(), setInterval(Ja, Pa)), ja = 1, Va(qa)));
}
function Za(e, t, n) {
	var r = new Wa();
	return t = t == null ? 0 : +t, r.restart((n) => {
		r.stop(), e(n + t);
	}, t, n), r;
}
// node_modules/d3-ease/dist/d3-ease.mjs
function Qa(e) {
	return ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
}
var $a = 3;
(function e(t) {
	t = +t;
	function n(e) {
		return e ** +t;
	}
	return n.exponent = e, n;
})($a), (function e(t) {
	t = +t;
	function n(e) {
		return 1 - (1 - e) ** t;
	}
	return n.exponent = e, n;
})($a), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) <= 1 ? e ** +t : 2 - (2 - e) ** t) / 2;
	}
	return n.exponent = e, n;
})($a);
function eo(e) {
	return (2 ** (-10 * e) - .0009765625) * 1.0009775171065494;
}
var to = 4 / 11;
1 / to / to;
var no = 1.70158;
(function e(t) {
	t = +t;
	function n(e) {
		return (e = +e) * e * (t * (e - 1) + e);
	}
	return n.overshoot = e, n;
})(no), (function e(t) {
	t = +t;
	function n(e) {
		return --e * e * ((e + 1) * t + e) + 1;
	}
	return n.overshoot = e, n;
})(no), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) < 1 ? e * e * ((t + 1) * e - t) : (e -= 2) * e * ((t + 1) * e + t) + 2) / 2;
	}
	return n.overshoot = e, n;
})(no);
var ro = 2 * Math.PI, io = 1, ao = .3;
(function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= ro);
	function i(e) {
		return t * eo(- --e) * Math.sin((r - e) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * ro);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(io, ao), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= ro);
	function i(e) {
		return 1 - t * eo(e = +e) * Math.sin((e + r) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * ro);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(io, ao), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= ro);
	function i(e) {
		return ((e = e * 2 - 1) < 0 ? t * eo(-e) * Math.sin((r - e) / n) : 2 - t * eo(e) * Math.sin((r + e) / n)) / 2;
	}
	return i.amplitude = function(t) {
		return e(t, n * ro);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(io, ao);
// node_modules/d3-transition/dist/d3-transition.mjs
var oo = xa("start", "end", "cancel", "interrupt"), so = [], co = 0, lo = 1, uo = 2, fo = 3, po = 4, mo = 5, ho = 6;
function go(e, t, n, r, i, a) {
	var o = e.__transition;
	if (!o) e.__transition = {};
	else if (n in o) return;
	vo(e, n, {
		name: t,
		index: r,
		group: i,
		on: oo,
		tween: so,
		time: a.time,
		delay: a.delay,
		duration: a.duration,
		ease: a.ease,
		timer: null,
		state: co
	});
}
function _o(e, t) {
	var n = H(e, t);
	if (n.state > co) throw Error("too late; already scheduled");
	return n;
}
function V(e, t) {
	var n = H(e, t);
	if (n.state > fo) throw Error("too late; already running");
	return n;
}
function H(e, t) {
	var n = e.__transition;
	if (!n || !(n = n[t])) throw Error("transition not found");
	return n;
}
function vo(e, t, n) {
	var r = e.__transition, i;
	r[t] = n, n.timer = Ga(a, 0, n.time);
	function a(e) {
		n.state = lo, n.timer.restart(o, n.delay, n.time), n.delay <= e && o(e - n.delay);
	}
	function o(a) {
		var l, u, d, f;
		if (n.state !== lo) return c();
		for (l in r) if (f = r[l], f.name === n.name) {
			if (f.state === fo) return Za(o);
			f.state === po ? (f.state = ho, f.timer.stop(), f.on.call("interrupt", e, e.__data__, f.index, f.group), delete r[l]) : +l < t && (f.state = ho, f.timer.stop(), f.on.call("cancel", e, e.__data__, f.index, f.group), delete r[l]);
		}
		if (Za(function() {
			n.state === fo && (n.state = po, n.timer.restart(s, n.delay, n.time), s(a));
		}), n.state = uo, n.on.call("start", e, e.__data__, n.index, n.group), n.state === uo) {
			for (n.state = fo, i = Array(d = n.tween.length), l = 0, u = -1; l < d; ++l) (f = n.tween[l].value.call(e, e.__data__, n.index, n.group)) && (i[++u] = f);
			i.length = u + 1;
		}
	}
	function s(t) {
		for (var r = t < n.duration ? n.ease.call(null, t / n.duration) : (n.timer.restart(c), n.state = mo, 1), a = -1, o = i.length; ++a < o;) i[a].call(e, r);
		n.state === mo && (n.on.call("end", e, e.__data__, n.index, n.group), c());
	}
	function c() {
		for (var i in n.state = ho, n.timer.stop(), delete r[t], r) return;
		delete e.__transition;
	}
}
function yo(e, t) {
	var n = e.__transition, r, i, a = !0, o;
	if (n) {
		for (o in t = t == null ? null : t + "", n) (r = n[o]).name === t ? (i = r.state > uo && r.state < mo, r.state = ho, r.timer.stop(), r.on.call(i ? "interrupt" : "cancel", e, e.__data__, r.index, r.group), delete n[o]) : a = !1;
		a && delete e.__transition;
	}
}
function bo(e) {
	return this.each(function() {
		yo(this, e);
	});
}
function xo(e, t) {
	var n, r;
	return function() {
		var i = V(this, e), a = i.tween;
		if (a !== n) {
			r = n = a;
			for (var o = 0, s = r.length; o < s; ++o) if (r[o].name === t) {
				r = r.slice(), r.splice(o, 1);
				break;
			}
		}
		i.tween = r;
	};
}
function So(e, t, n) {
	var r, i;
	if (typeof n != "function") throw Error();
	return function() {
		var a = V(this, e), o = a.tween;
		if (o !== r) {
			i = (r = o).slice();
			for (var s = {
				name: t,
				value: n
			}, c = 0, l = i.length; c < l; ++c) if (i[c].name === t) {
				i[c] = s;
				break;
			}
			c === l && i.push(s);
		}
		a.tween = i;
	};
}
function Co(e, t) {
	var n = this._id;
	if (e += "", arguments.length < 2) {
		for (var r = H(this.node(), n).tween, i = 0, a = r.length, o; i < a; ++i) if ((o = r[i]).name === e) return o.value;
		return null;
	}
	return this.each((t == null ? xo : So)(n, e, t));
}
function wo(e, t, n) {
	var r = e._id;
	return e.each(function() {
		var e = V(this, r);
		(e.value ||= {})[t] = n.apply(this, arguments);
	}), function(e) {
		return H(e, r).value[t];
	};
}
function To(e, t) {
	var n;
	return (typeof t == "number" ? F : t instanceof D ? jt : (n = D(t)) ? (t = n, jt) : Vt)(e, t);
}
function Eo(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function Do(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function Oo(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttribute(e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function ko(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttributeNS(e.space, e.local);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function Ao(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttribute(e) : (o = this.getAttribute(e), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function jo(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttributeNS(e.space, e.local) : (o = this.getAttributeNS(e.space, e.local), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function Mo(e, t) {
	var n = br(e), r = n === "transform" ? Qt : To;
	return this.attrTween(e, typeof t == "function" ? (n.local ? jo : Ao)(n, r, wo(this, "attr." + e, t)) : t == null ? (n.local ? Do : Eo)(n) : (n.local ? ko : Oo)(n, r, t));
}
function No(e, t) {
	return function(n) {
		this.setAttribute(e, t.call(this, n));
	};
}
function Po(e, t) {
	return function(n) {
		this.setAttributeNS(e.space, e.local, t.call(this, n));
	};
}
function Fo(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && Po(e, i)), n;
	}
	return i._value = t, i;
}
function Io(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && No(e, i)), n;
	}
	return i._value = t, i;
}
function Lo(e, t) {
	var n = "attr." + e;
	if (arguments.length < 2) return (n = this.tween(n)) && n._value;
	if (t == null) return this.tween(n, null);
	if (typeof t != "function") throw Error();
	var r = br(e);
	return this.tween(n, (r.local ? Fo : Io)(r, t));
}
function Ro(e, t) {
	return function() {
		_o(this, e).delay = +t.apply(this, arguments);
	};
}
function zo(e, t) {
	return t = +t, function() {
		_o(this, e).delay = t;
	};
}
function Bo(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Ro : zo)(t, e)) : H(this.node(), t).delay;
}
function Vo(e, t) {
	return function() {
		V(this, e).duration = +t.apply(this, arguments);
	};
}
function Ho(e, t) {
	return t = +t, function() {
		V(this, e).duration = t;
	};
}
function Uo(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Vo : Ho)(t, e)) : H(this.node(), t).duration;
}
function Wo(e, t) {
	if (typeof t != "function") throw Error();
	return function() {
		V(this, e).ease = t;
	};
}
function Go(e) {
	var t = this._id;
	return arguments.length ? this.each(Wo(t, e)) : H(this.node(), t).ease;
}
function Ko(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		if (typeof n != "function") throw Error();
		V(this, e).ease = n;
	};
}
function qo(e) {
	if (typeof e != "function") throw Error();
	return this.each(Ko(this._id, e));
}
function Jo(e) {
	typeof e != "function" && (e = Mr(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new U(r, this._parents, this._name, this._id);
}
function Yo(e) {
	if (e._id !== this._id) throw Error();
	for (var t = this._groups, n = e._groups, r = t.length, i = n.length, a = Math.min(r, i), o = Array(r), s = 0; s < a; ++s) for (var c = t[s], l = n[s], u = c.length, d = o[s] = Array(u), f, p = 0; p < u; ++p) (f = c[p] || l[p]) && (d[p] = f);
	for (; s < r; ++s) o[s] = t[s];
	return new U(o, this._parents, this._name, this._id);
}
function Xo(e) {
	return (e + "").trim().split(/^|\s+/).every(function(e) {
		var t = e.indexOf(".");
		return t >= 0 && (e = e.slice(0, t)), !e || e === "start";
	});
}
function Zo(e, t, n) {
	var r, i, a = Xo(t) ? _o : V;
	return function() {
		var o = a(this, e), s = o.on;
		s !== r && (i = (r = s).copy()).on(t, n), o.on = i;
	};
}
function Qo(e, t) {
	var n = this._id;
	return arguments.length < 2 ? H(this.node(), n).on.on(e) : this.each(Zo(n, e, t));
}
function $o(e) {
	return function() {
		var t = this.parentNode;
		for (var n in this.__transition) if (+n !== e) return;
		t && t.removeChild(this);
	};
}
function es() {
	return this.on("end.remove", $o(this._id));
}
function ts(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = Tr(e));
	for (var r = this._groups, i = r.length, a = Array(i), o = 0; o < i; ++o) for (var s = r[o], c = s.length, l = a[o] = Array(c), u, d, f = 0; f < c; ++f) (u = s[f]) && (d = e.call(u, u.__data__, f, s)) && ("__data__" in u && (d.__data__ = u.__data__), l[f] = d, go(l[f], t, n, f, l, H(u, n)));
	return new U(a, this._parents, t, n);
}
function ns(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = kr(e));
	for (var r = this._groups, i = r.length, a = [], o = [], s = 0; s < i; ++s) for (var c = r[s], l = c.length, u, d = 0; d < l; ++d) if (u = c[d]) {
		for (var f = e.call(u, u.__data__, d, c), p, m = H(u, n), h = 0, g = f.length; h < g; ++h) (p = f[h]) && go(p, t, n, h, f, m);
		a.push(f), o.push(u);
	}
	return new U(a, o, t, n);
}
var rs = ma.prototype.constructor;
function is() {
	return new rs(this._groups, this._parents);
}
function as(e, t) {
	var n, r, i;
	return function() {
		var a = Si(this, e), o = (this.style.removeProperty(e), Si(this, e));
		return a === o ? null : a === n && o === r ? i : i = t(n = a, r = o);
	};
}
function os(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function ss(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = Si(this, e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function cs(e, t, n) {
	var r, i, a;
	return function() {
		var o = Si(this, e), s = n(this), c = s + "";
		return s ?? (c = s = (this.style.removeProperty(e), Si(this, e))), o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s));
	};
}
function ls(e, t) {
	var n, r, i, a = "style." + t, o = "end." + a, s;
	return function() {
		var c = V(this, e), l = c.on, u = c.value[a] == null ? s ||= os(t) : void 0;
		(l !== n || i !== u) && (r = (n = l).copy()).on(o, i = u), c.on = r;
	};
}
function us(e, t, n) {
	var r = (e += "") == "transform" ? Zt : To;
	return t == null ? this.styleTween(e, as(e, r)).on("end.style." + e, os(e)) : typeof t == "function" ? this.styleTween(e, cs(e, r, wo(this, "style." + e, t))).each(ls(this._id, e)) : this.styleTween(e, ss(e, r, t), n).on("end.style." + e, null);
}
function ds(e, t, n) {
	return function(r) {
		this.style.setProperty(e, t.call(this, r), n);
	};
}
function fs(e, t, n) {
	var r, i;
	function a() {
		var a = t.apply(this, arguments);
		return a !== i && (r = (i = a) && ds(e, a, n)), r;
	}
	return a._value = t, a;
}
function ps(e, t, n) {
	var r = "style." + (e += "");
	if (arguments.length < 2) return (r = this.tween(r)) && r._value;
	if (t == null) return this.tween(r, null);
	if (typeof t != "function") throw Error();
	return this.tween(r, fs(e, t, n ?? ""));
}
function ms(e) {
	return function() {
		this.textContent = e;
	};
}
function hs(e) {
	return function() {
		var t = e(this);
		this.textContent = t ?? "";
	};
}
function gs(e) {
	return this.tween("text", typeof e == "function" ? hs(wo(this, "text", e)) : ms(e == null ? "" : e + ""));
}
function _s(e) {
	return function(t) {
		this.textContent = e.call(this, t);
	};
}
function vs(e) {
	var t, n;
	function r() {
		var r = e.apply(this, arguments);
		return r !== n && (t = (n = r) && _s(r)), t;
	}
	return r._value = e, r;
}
function ys(e) {
	var t = "text";
	if (arguments.length < 1) return (t = this.tween(t)) && t._value;
	if (e == null) return this.tween(t, null);
	if (typeof e != "function") throw Error();
	return this.tween(t, vs(e));
}
function bs() {
	for (var e = this._name, t = this._id, n = Cs(), r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) if (c = o[l]) {
		var u = H(c, t);
		go(c, e, n, l, o, {
			time: u.time + u.delay + u.duration,
			delay: 0,
			duration: u.duration,
			ease: u.ease
		});
	}
	return new U(r, this._parents, e, n);
}
function xs() {
	var e, t, n = this, r = n._id, i = n.size();
	return new Promise(function(a, o) {
		var s = { value: o }, c = { value: function() {
			--i === 0 && a();
		} };
		n.each(function() {
			var n = V(this, r), i = n.on;
			i !== e && (t = (e = i).copy(), t._.cancel.push(s), t._.interrupt.push(s), t._.end.push(c)), n.on = t;
		}), i === 0 && a();
	});
}
var Ss = 0;
function U(e, t, n, r) {
	this._groups = e, this._parents = t, this._name = n, this._id = r;
}
function Cs() {
	return ++Ss;
}
var W = ma.prototype;
U.prototype = {
	constructor: U,
	select: ts,
	selectAll: ns,
	selectChild: W.selectChild,
	selectChildren: W.selectChildren,
	filter: Jo,
	merge: Yo,
	selection: is,
	transition: bs,
	call: W.call,
	nodes: W.nodes,
	node: W.node,
	size: W.size,
	empty: W.empty,
	each: W.each,
	on: Qo,
	attr: Mo,
	attrTween: Lo,
	style: us,
	styleTween: ps,
	text: gs,
	textTween: ys,
	remove: es,
	tween: Co,
	delay: Bo,
	duration: Uo,
	ease: Go,
	easeVarying: qo,
	end: xs,
	[Symbol.iterator]: W[Symbol.iterator]
};
var ws = {
	time: null,
	delay: 0,
	duration: 250,
	ease: Qa
};
function Ts(e, t) {
	for (var n; !(n = e.__transition) || !(n = n[t]);) if (!(e = e.parentNode)) throw Error(`transition ${t} not found`);
	return n;
}
function Es(e) {
	var t, n;
	e instanceof U ? (t = e._id, e = e._name) : (t = Cs(), (n = ws).time = Ha(), e = e == null ? null : e + "");
	for (var r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && go(c, e, t, l, o, n || Ts(c, t));
	return new U(r, this._parents, e, t);
}
ma.prototype.interrupt = bo, ma.prototype.transition = Es;
// node_modules/d3-zoom/dist/d3-zoom.mjs
var Ds = (e) => () => e;
function Os(e, { sourceEvent: t, target: n, transform: r, dispatch: i }) {
	Object.defineProperties(this, {
		type: {
			value: e,
			enumerable: !0,
			configurable: !0
		},
		sourceEvent: {
			value: t,
			enumerable: !0,
			configurable: !0
		},
		target: {
			value: n,
			enumerable: !0,
			configurable: !0
		},
		transform: {
			value: r,
			enumerable: !0,
			configurable: !0
		},
		_: { value: i }
	});
}
function G(e, t, n) {
	this.k = e, this.x = t, this.y = n;
}
G.prototype = {
	constructor: G,
	scale: function(e) {
		return e === 1 ? this : new G(this.k * e, this.x, this.y);
	},
	translate: function(e, t) {
		return e === 0 & t === 0 ? this : new G(this.k, this.x + this.k * e, this.y + this.k * t);
	},
	apply: function(e) {
		return [e[0] * this.k + this.x, e[1] * this.k + this.y];
	},
	applyX: function(e) {
		return e * this.k + this.x;
	},
	applyY: function(e) {
		return e * this.k + this.y;
	},
	invert: function(e) {
		return [(e[0] - this.x) / this.k, (e[1] - this.y) / this.k];
	},
	invertX: function(e) {
		return (e - this.x) / this.k;
	},
	invertY: function(e) {
		return (e - this.y) / this.k;
	},
	rescaleX: function(e) {
		return e.copy().domain(e.range().map(this.invertX, this).map(e.invert, e));
	},
	rescaleY: function(e) {
		return e.copy().domain(e.range().map(this.invertY, this).map(e.invert, e));
	},
	toString: function() {
		return "translate(" + this.x + "," + this.y + ") scale(" + this.k + ")";
	}
};
var ks = new G(1, 0, 0);
As.prototype = G.prototype;
function As(e) {
	for (; !e.__zoom;) if (!(e = e.parentNode)) return ks;
	return e.__zoom;
}
function js(e) {
	e.stopImmediatePropagation();
}
function Ms(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Ns(e) {
	return (!e.ctrlKey || e.type === "wheel") && !e.button;
}
function Ps() {
	var e = this;
	return e instanceof SVGElement ? (e = e.ownerSVGElement || e, e.hasAttribute("viewBox") ? (e = e.viewBox.baseVal, [[e.x, e.y], [e.x + e.width, e.y + e.height]]) : [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]]) : [[0, 0], [e.clientWidth, e.clientHeight]];
}
function Fs() {
	return this.__zoom || ks;
}
function Is(e) {
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * (e.ctrlKey ? 10 : 1);
}
function Ls() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function Rs(e, t, n) {
	var r = e.invertX(t[0][0]) - n[0][0], i = e.invertX(t[1][0]) - n[1][0], a = e.invertY(t[0][1]) - n[0][1], o = e.invertY(t[1][1]) - n[1][1];
	return e.translate(i > r ? (r + i) / 2 : Math.min(0, r) || Math.max(0, i), o > a ? (a + o) / 2 : Math.min(0, a) || Math.max(0, o));
}
function zs() {
	var e = Ns, t = Ps, n = Rs, r = Is, i = Ls, a = [0, Infinity], o = [[-Infinity, -Infinity], [Infinity, Infinity]], s = 250, c = rn, l = xa("start", "zoom", "end"), u, d, f, p = 500, m = 150, h = 0, g = 10;
	function _(e) {
		e.property("__zoom", Fs).on("wheel.zoom", C, { passive: !1 }).on("mousedown.zoom", te).on("dblclick.zoom", ne).filter(i).on("touchstart.zoom", re).on("touchmove.zoom", ie).on("touchend.zoom touchcancel.zoom", w).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	_.transform = function(e, t, n, r) {
		var i = e.selection ? e.selection() : e;
		i.property("__zoom", Fs), e === i ? i.interrupt().each(function() {
			x(this, arguments).event(r).start().zoom(null, typeof t == "function" ? t.apply(this, arguments) : t).end();
		}) : ee(e, t, n, r);
	}, _.scaleBy = function(e, t, n, r) {
		_.scaleTo(e, function() {
			return this.__zoom.k * (typeof t == "function" ? t.apply(this, arguments) : t);
		}, n, r);
	}, _.scaleTo = function(e, r, i, a) {
		_.transform(e, function() {
			var e = t.apply(this, arguments), a = this.__zoom, s = i == null ? b(e) : typeof i == "function" ? i.apply(this, arguments) : i, c = a.invert(s), l = typeof r == "function" ? r.apply(this, arguments) : r;
			return n(y(v(a, l), s, c), e, o);
		}, i, a);
	}, _.translateBy = function(e, r, i, a) {
		_.transform(e, function() {
			return n(this.__zoom.translate(typeof r == "function" ? r.apply(this, arguments) : r, typeof i == "function" ? i.apply(this, arguments) : i), t.apply(this, arguments), o);
		}, null, a);
	}, _.translateTo = function(e, r, i, a, s) {
		_.transform(e, function() {
			var e = t.apply(this, arguments), s = this.__zoom, c = a == null ? b(e) : typeof a == "function" ? a.apply(this, arguments) : a;
			return n(ks.translate(c[0], c[1]).scale(s.k).translate(typeof r == "function" ? -r.apply(this, arguments) : -r, typeof i == "function" ? -i.apply(this, arguments) : -i), e, o);
		}, a, s);
	};
	function v(e, t) {
		return t = Math.max(a[0], Math.min(a[1], t)), t === e.k ? e : new G(t, e.x, e.y);
	}
	function y(e, t, n) {
		var r = t[0] - n[0] * e.k, i = t[1] - n[1] * e.k;
		return r === e.x && i === e.y ? e : new G(e.k, r, i);
	}
	function b(e) {
		return [(+e[0][0] + +e[1][0]) / 2, (+e[0][1] + +e[1][1]) / 2];
	}
	function ee(e, n, r, i) {
		e.on("start.zoom", function() {
			x(this, arguments).event(i).start();
		}).on("interrupt.zoom end.zoom", function() {
			x(this, arguments).event(i).end();
		}).tween("zoom", function() {
			var e = this, a = arguments, o = x(e, a).event(i), s = t.apply(e, a), l = r == null ? b(s) : typeof r == "function" ? r.apply(e, a) : r, u = Math.max(s[1][0] - s[0][0], s[1][1] - s[0][1]), d = e.__zoom, f = typeof n == "function" ? n.apply(e, a) : n, p = c(d.invert(l).concat(u / d.k), f.invert(l).concat(u / f.k));
			return function(e) {
				if (e === 1) e = f;
				else {
					var t = p(e), n = u / t[2];
					e = new G(n, l[0] - t[0] * n, l[1] - t[1] * n);
				}
				o.zoom(null, e);
			};
		});
	}
	function x(e, t, n) {
		return !n && e.__zooming || new S(e, t);
	}
	function S(e, n) {
		this.that = e, this.args = n, this.active = 0, this.sourceEvent = null, this.extent = t.apply(e, n), this.taps = 0;
	}
	S.prototype = {
		event: function(e) {
			return e && (this.sourceEvent = e), this;
		},
		start: function() {
			return ++this.active === 1 && (this.that.__zooming = this, this.emit("start")), this;
		},
		zoom: function(e, t) {
			return this.mouse && e !== "mouse" && (this.mouse[1] = t.invert(this.mouse[0])), this.touch0 && e !== "touch" && (this.touch0[1] = t.invert(this.touch0[0])), this.touch1 && e !== "touch" && (this.touch1[1] = t.invert(this.touch1[0])), this.that.__zoom = t, this.emit("zoom"), this;
		},
		end: function() {
			return --this.active === 0 && (delete this.that.__zooming, this.emit("end")), this;
		},
		emit: function(e) {
			var t = z(this.that).datum();
			l.call(e, this.that, new Os(e, {
				sourceEvent: this.sourceEvent,
				target: _,
				transform: this.that.__zoom,
				dispatch: l
			}), t);
		}
	};
	function C(t, ...i) {
		if (!e.apply(this, arguments)) return;
		var s = x(this, i).event(t), c = this.__zoom, l = Math.max(a[0], Math.min(a[1], c.k * 2 ** r.apply(this, arguments))), u = B(t);
		if (s.wheel) (s.mouse[0][0] !== u[0] || s.mouse[0][1] !== u[1]) && (s.mouse[1] = c.invert(s.mouse[0] = u)), clearTimeout(s.wheel);
		else if (c.k === l) return;
		else s.mouse = [u, c.invert(u)], yo(this), s.start();
		Ms(t), s.wheel = setTimeout(d, m), s.zoom("mouse", n(y(v(c, l), s.mouse[0], s.mouse[1]), s.extent, o));
		function d() {
			s.wheel = null, s.end();
		}
	}
	function te(t, ...r) {
		if (f || !e.apply(this, arguments)) return;
		var i = t.currentTarget, a = x(this, r, !0).event(t), s = z(t.view).on("mousemove.zoom", d, !0).on("mouseup.zoom", p, !0), c = B(t, i), l = t.clientX, u = t.clientY;
		Oa(t.view), js(t), a.mouse = [c, this.__zoom.invert(c)], yo(this), a.start();
		function d(e) {
			if (Ms(e), !a.moved) {
				var t = e.clientX - l, r = e.clientY - u;
				a.moved = t * t + r * r > h;
			}
			a.event(e).zoom("mouse", n(y(a.that.__zoom, a.mouse[0] = B(e, i), a.mouse[1]), a.extent, o));
		}
		function p(e) {
			s.on("mousemove.zoom mouseup.zoom", null), ka(e.view, a.moved), Ms(e), a.event(e).end();
		}
	}
	function ne(r, ...i) {
		if (e.apply(this, arguments)) {
			var a = this.__zoom, c = B(r.changedTouches ? r.changedTouches[0] : r, this), l = a.invert(c), u = a.k * (r.shiftKey ? .5 : 2), d = n(y(v(a, u), c, l), t.apply(this, i), o);
			Ms(r), s > 0 ? z(this).transition().duration(s).call(ee, d, c, r) : z(this).call(_.transform, d, c, r);
		}
	}
	function re(t, ...n) {
		if (e.apply(this, arguments)) {
			var r = t.touches, i = r.length, a = x(this, n, t.changedTouches.length === i).event(t), o, s, c, l;
			for (js(t), s = 0; s < i; ++s) c = r[s], l = B(c, this), l = [
				l,
				this.__zoom.invert(l),
				c.identifier
			], a.touch0 ? !a.touch1 && a.touch0[2] !== l[2] && (a.touch1 = l, a.taps = 0) : (a.touch0 = l, o = !0, a.taps = 1 + !!u);
			u &&= clearTimeout(u), o && (a.taps < 2 && (d = l[0], u = setTimeout(function() {
				u = null;
			}, p)), yo(this), a.start());
		}
	}
	function ie(e, ...t) {
		if (this.__zooming) {
			var r = x(this, t).event(e), i = e.changedTouches, a = i.length, s, c, l, u;
			for (Ms(e), s = 0; s < a; ++s) c = i[s], l = B(c, this), r.touch0 && r.touch0[2] === c.identifier ? r.touch0[0] = l : r.touch1 && r.touch1[2] === c.identifier && (r.touch1[0] = l);
			if (c = r.that.__zoom, r.touch1) {
				var d = r.touch0[0], f = r.touch0[1], p = r.touch1[0], m = r.touch1[1], h = (h = p[0] - d[0]) * h + (h = p[1] - d[1]) * h, g = (g = m[0] - f[0]) * g + (g = m[1] - f[1]) * g;
				c = v(c, Math.sqrt(h / g)), l = [(d[0] + p[0]) / 2, (d[1] + p[1]) / 2], u = [(f[0] + m[0]) / 2, (f[1] + m[1]) / 2];
			} else if (r.touch0) l = r.touch0[0], u = r.touch0[1];
			else return;
			r.zoom("touch", n(y(c, l, u), r.extent, o));
		}
	}
	function w(e, ...t) {
		if (this.__zooming) {
			var n = x(this, t).event(e), r = e.changedTouches, i = r.length, a, o;
			for (js(e), f && clearTimeout(f), f = setTimeout(function() {
				f = null;
			}, p), a = 0; a < i; ++a) o = r[a], n.touch0 && n.touch0[2] === o.identifier ? delete n.touch0 : n.touch1 && n.touch1[2] === o.identifier && delete n.touch1;
			if (n.touch1 && !n.touch0 && (n.touch0 = n.touch1, delete n.touch1), n.touch0) n.touch0[1] = this.__zoom.invert(n.touch0[0]);
			else if (n.end(), n.taps === 2 && (o = B(o, this), Math.hypot(d[0] - o[0], d[1] - o[1]) < g)) {
				var s = z(this).on("dblclick.zoom");
				s && s.apply(this, arguments);
			}
		}
	}
	return _.wheelDelta = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : Ds(+e), _) : r;
	}, _.filter = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : Ds(!!t), _) : e;
	}, _.touchable = function(e) {
		return arguments.length ? (i = typeof e == "function" ? e : Ds(!!e), _) : i;
	}, _.extent = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : Ds([[+e[0][0], +e[0][1]], [+e[1][0], +e[1][1]]]), _) : t;
	}, _.scaleExtent = function(e) {
		return arguments.length ? (a[0] = +e[0], a[1] = +e[1], _) : [a[0], a[1]];
	}, _.translateExtent = function(e) {
		return arguments.length ? (o[0][0] = +e[0][0], o[1][0] = +e[1][0], o[0][1] = +e[0][1], o[1][1] = +e[1][1], _) : [[o[0][0], o[0][1]], [o[1][0], o[1][1]]];
	}, _.constrain = function(e) {
		return arguments.length ? (n = e, _) : n;
	}, _.duration = function(e) {
		return arguments.length ? (s = +e, _) : s;
	}, _.interpolate = function(e) {
		return arguments.length ? (c = e, _) : c;
	}, _.on = function() {
		var e = l.on.apply(l, arguments);
		return e === l ? _ : e;
	}, _.clickDistance = function(e) {
		return arguments.length ? (h = (e = +e) * e, _) : Math.sqrt(h);
	}, _.tapDistance = function(e) {
		return arguments.length ? (g = +e, _) : g;
	}, _;
}
// src/style.css?inline
var Bs = ".embedding-view{--ink:var(--st-text-color,#1c1e21);--line:var(--st-border-color,#e4e4e0);--surface:var(--st-secondary-background-color,#fff);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);color:var(--ink);font:400 13px/1.4 var(--st-font,system-ui, sans-serif);font-variant-numeric:tabular-nums;gap:8px;display:grid}.embedding-view .plot{aspect-ratio:1;background:var(--surface);border:1px solid var(--line);border-radius:8px;width:100%;min-height:280px;max-height:max(360px,100vh - 316px);position:relative;overflow:hidden}.embedding-view .points{cursor:grab;touch-action:none;width:100%;height:100%;position:absolute;inset:0}.embedding-view .points:active{cursor:grabbing}.embedding-view .caption{color:var(--quiet);pointer-events:none;position:absolute;top:8px;left:12px}.embedding-view .notice{text-align:center;color:var(--quiet);pointer-events:none;place-items:center;padding:24px;font-size:15px;display:grid;position:absolute;inset:0}.embedding-view .notice:empty{display:none}.embedding-view .tooltip{z-index:1;pointer-events:none;white-space:nowrap;background:var(--surface);border:1px solid var(--line);border-radius:8px;gap:8px;padding:8px;display:flex;position:absolute}.embedding-view .tooltip[hidden]{display:none}.embedding-view .tooltip canvas{width:72px;height:72px;image-rendering:pixelated;border-radius:4px}.embedding-view .tooltip .name{align-items:center;gap:4px;font-size:15px;font-weight:600;display:flex}.embedding-view .tooltip .id{color:var(--quiet)}.embedding-view svg{flex:none;width:14px;height:14px}.embedding-view .legend{flex-wrap:wrap;gap:4px;min-height:28px;display:flex}.embedding-view button{min-height:28px;font:inherit;color:inherit;border:1px solid var(--line);cursor:pointer;background:0 0;border-radius:8px;align-items:center;gap:4px;padding:0 8px;display:inline-flex}.embedding-view button:hover{border-color:var(--quiet)}.embedding-view .legend button{border-color:#0000;padding:0 6px}.embedding-view .legend button[aria-pressed=false]{opacity:.45;text-decoration:line-through}.embedding-view .bar{align-items:center;gap:8px;display:flex}.embedding-view .play{justify-content:center;min-width:64px}.embedding-view .epochs{min-width:0;accent-color:var(--st-primary-color,#0072b2);flex:1}.embedding-view .epoch{min-width:7.5em;color:var(--quiet)}.embedding-view button:disabled,.embedding-view .epochs:disabled{opacity:.45;cursor:default}.embedding-view :focus-visible{outline:2px solid var(--st-primary-color,#0072b2);outline-offset:2px}";
// src/elements.ts
function Vs(e) {
	let t = K("div", "embedding-view");
	t.append(Object.assign(document.createElement("style"), { textContent: Bs }));
	let n = K("div", "plot");
	n.tabIndex = 0, n.setAttribute("role", "application"), n.setAttribute("aria-label", "Embedding. Space plays, arrow keys step through the epochs, Escape shows all points.");
	let r = K("canvas", "points"), i = K("div", "caption"), a = K("div", "notice");
	a.setAttribute("role", "status");
	let o = K("div", "tooltip");
	o.setAttribute("role", "tooltip"), o.hidden = !0, n.append(r, i, a, o);
	let s = K("div", "legend");
	s.setAttribute("role", "group"), s.setAttribute("aria-label", "Classes");
	let c = K("div", "bar"), l = Hs("Play");
	l.classList.add("play");
	let u = K("input", "epochs");
	u.type = "range", u.min = "0", u.setAttribute("aria-label", "Epoch");
	let d = K("output", "epoch"), f = Hs("Fit");
	return f.title = "Show all points (double-click, or Escape)", c.append(l, u, d, f), t.append(n, s, c), e.append(t), {
		root: t,
		plot: n,
		canvas: r,
		caption: i,
		notice: a,
		tooltip: o,
		legend: s,
		play: l,
		slider: u,
		epoch: d,
		fit: f
	};
}
function Hs(e) {
	let t = K("button", "");
	return t.type = "button", t.textContent = e, t;
}
function K(e, t) {
	let n = document.createElement(e);
	return n.className = t, n;
}
// src/marks.ts
var Us = "http://www.w3.org/2000/svg", Ws = {
	circle: "M8 2.5a5.5 5.5 0 1 0 .001 0z",
	square: "M3.2 3.2h9.6v9.6h-9.6z",
	triangle: "M8 2.2 14.2 13H1.8z",
	diamond: "M8 1.6 14.4 8 8 14.4 1.6 8z",
	cross: "M5.9 2h4.2v3.9H14v4.2h-3.9V14H5.9v-3.9H2V5.9h3.9z"
}, Gs = Object.keys(Ws);
function Ks(e, t) {
	let n = document.createElementNS(Us, "svg");
	n.setAttribute("viewBox", "0 0 16 16"), n.setAttribute("aria-hidden", "true");
	let r = document.createElementNS(Us, "path");
	return r.setAttribute("d", Ws[e.shape]), r.setAttribute("fill", t ? e.dark : e.light), n.append(r), n;
}
// src/legend.ts
var qs = class {
	element;
	onChange;
	shown = [];
	constructor(e, t) {
		this.element = e, this.onChange = t;
	}
	setClasses(e, t) {
		this.shown.length !== e.length && (this.shown = e.map(() => !0)), this.element.replaceChildren(...e.map((e, n) => {
			let r = document.createElement("button");
			return r.type = "button", r.title = "Click to hide or show; Shift-click for this class alone", r.append(Ks(e, t), e.name), r.addEventListener("click", (e) => this.toggle(n, e.shiftKey || e.altKey)), r;
		})), this.announce();
	}
	toggle(e, t) {
		if (t) {
			let t = this.shown.every((t, n) => t === (n === e));
			this.shown = this.shown.map((n, r) => t || r === e);
		} else this.shown[e] = !this.shown[e];
		this.announce(), this.onChange();
	}
	announce() {
		[...this.element.children].forEach((e, t) => e.setAttribute("aria-pressed", String(this.shown[t])));
	}
}, Js = 1;
function Ys(e) {
	let t = e.slice().buffer, n = new DataView(t).getUint32(0, !0), r = 4 + n, i = JSON.parse(new TextDecoder().decode(new Uint8Array(t, 4, n)));
	if (i.version !== Js) throw Error(`embedding view: message version must be ${Js}, but is ${i.version}. Reload the page.`);
	let { series: a, caption: o, live: s, epochs: c, points: l } = i;
	return {
		series: a,
		caption: o,
		live: s,
		epochs: c,
		frames: new Map(i.frames.map(({ epoch: e, offset: n }) => [e, new Float32Array(t, r + n, 2 * l)])),
		static: i.static && Xs(i.static, t, r, l)
	};
}
function Xs(e, t, n, r) {
	let { offset: i, height: a, width: o, channels: s } = e.thumbnails;
	return {
		ids: new Uint32Array(t, n + e.ids, r),
		labels: new Uint16Array(t, n + e.labels, r),
		classes: e.classes,
		thumbnails: {
			height: a,
			width: o,
			channels: s,
			pixels: new Uint8Array(t, n + i, r * a * o * s)
		}
	};
}
// src/scale.ts
var Zs = .8, Qs = .5, $s = .95, ec = .99;
function tc(e, t) {
	let n = rc(e), r = ic(e, n) || 1;
	if (t) {
		let e = r / t.radius;
		if (e >= Qs && e <= $s) return {
			...n,
			radius: t.radius
		};
	}
	return {
		...n,
		radius: r / Zs
	};
}
function nc(e, t, n) {
	let r = (e, t) => e + (t - e) * n;
	return {
		x: r(e.x, t.x),
		y: r(e.y, t.y),
		radius: r(e.radius, t.radius)
	};
}
function rc(e) {
	let t = 0, n = 0;
	for (let r = 0; r < e.length; r += 2) t += e[r], n += e[r + 1];
	let r = Math.max(1, e.length / 2);
	return {
		x: t / r,
		y: n / r
	};
}
function ic(e, t) {
	let n = new Float32Array(e.length / 2);
	for (let r = 0; r < n.length; r++) n[r] = Math.hypot(e[2 * r] - t.x, e[2 * r + 1] - t.y);
	return n.sort(), n[Math.min(n.length - 1, Math.floor(ec * n.length))] ?? 0;
}
// src/playback.ts
var ac = 450, oc = 700, sc = class {
	onMove;
	now;
	still;
	frames = [];
	index = -1;
	following = !0;
	from = null;
	started = 0;
	timer;
	constructor(e, t = () => performance.now(), n = () => matchMedia("(prefers-reduced-motion: reduce)").matches) {
		this.onMove = e, this.now = t, this.still = n;
	}
	get playing() {
		return this.timer !== void 0;
	}
	get frame() {
		return this.frames[this.index];
	}
	update(e) {
		let t = this.frame?.epoch;
		this.frames = e, t !== void 0 && (this.index = Math.max(0, e.findIndex((e) => e.epoch === t))), (this.following || t === void 0) && this.goTo(e.length - 1);
	}
	reset() {
		this.pause(), this.frames = [], this.index = -1, this.from = null, this.following = !0;
	}
	seek(e) {
		let t = Math.min(Math.max(e, 0), this.frames.length - 1);
		this.following = t === this.frames.length - 1, this.goTo(t);
	}
	play() {
		this.playing || this.frames.length < 2 || (this.index === this.frames.length - 1 && this.seek(0), this.timer = setInterval(() => {
			this.seek(this.index + 1), this.following && this.pause();
		}, oc), this.onMove());
	}
	pause() {
		clearInterval(this.timer), this.timer = void 0, this.onMove();
	}
	shown() {
		let e = this.frame;
		if (!e) return null;
		let t = this.from ?? e, n = this.still() ? 1 : Math.min(1, (this.now() - this.started) / ac), r = n * n * (3 - 2 * n);
		return {
			from: t.points,
			to: e.points,
			t: r,
			scale: nc(t.scale, e.scale, r)
		};
	}
	goTo(e) {
		if (e === this.index || e < 0) return;
		let t = this.shown();
		this.from = t && {
			points: cc(t),
			scale: t.scale
		}, this.index = e, this.started = this.now(), this.onMove();
	}
};
function cc({ from: e, to: t, t: n }) {
	return n >= 1 ? t : t.map((t, r) => e[r] + (t - e[r]) * n);
}
// node_modules/twgl.js/dist/7.x/twgl-full.module.js
var lc = 5120, uc = 5121, dc = 5122, fc = 5123, pc = 5124, mc = 5125, hc = 5126, gc = 32819, _c = 32820, vc = 33635, yc = 5131, bc = 33640, xc = 35899, Sc = 35902, Cc = 36269, wc = 34042, Tc = {};
{
	let e = Tc;
	e[lc] = Int8Array, e[uc] = Uint8Array, e[dc] = Int16Array, e[fc] = Uint16Array, e[pc] = Int32Array, e[mc] = Uint32Array, e[hc] = Float32Array, e[gc] = Uint16Array, e[_c] = Uint16Array, e[vc] = Uint16Array, e[yc] = Uint16Array, e[bc] = Uint32Array, e[xc] = Uint32Array, e[Sc] = Uint32Array, e[Cc] = Uint32Array, e[wc] = Uint32Array;
}
function Ec(e) {
	if (e instanceof Int8Array) return lc;
	if (e instanceof Uint8Array || e instanceof Uint8ClampedArray) return uc;
	if (e instanceof Int16Array) return dc;
	if (e instanceof Uint16Array) return fc;
	if (e instanceof Int32Array) return pc;
	if (e instanceof Uint32Array) return mc;
	if (e instanceof Float32Array) return hc;
	throw Error("unsupported typed array type");
}
function Dc(e) {
	if (e === Int8Array) return lc;
	if (e === Uint8Array || e === Uint8ClampedArray) return uc;
	if (e === Int16Array) return dc;
	if (e === Uint16Array) return fc;
	if (e === Int32Array) return pc;
	if (e === Uint32Array) return mc;
	if (e === Float32Array) return hc;
	throw Error("unsupported typed array type");
}
function Oc(e) {
	let t = Tc[e];
	if (!t) throw Error("unknown gl type");
	return t;
}
var kc = typeof SharedArrayBuffer < "u" ? function(e) {
	return e && e.buffer && (e.buffer instanceof ArrayBuffer || e.buffer instanceof SharedArrayBuffer);
} : function(e) {
	return e && e.buffer && e.buffer instanceof ArrayBuffer;
};
function Ac(...e) {
	console.error(...e);
}
var jc = /* @__PURE__ */ new Map();
function Mc(e, t) {
	if (!e || typeof e != "object") return !1;
	let n = jc.get(t);
	n || (n = /* @__PURE__ */ new WeakMap(), jc.set(t, n));
	let r = n.get(e);
	if (r === void 0) {
		let i = Object.prototype.toString.call(e);
		r = i.substring(8, i.length - 1) === t, n.set(e, r);
	}
	return r;
}
function Nc(e, t) {
	return typeof WebGLBuffer < "u" && Mc(t, "WebGLBuffer");
}
function Pc(e, t) {
	return typeof WebGLTexture < "u" && Mc(t, "WebGLTexture");
}
var Fc = 35044, q = 34962, Ic = 34963, Lc = 34660, Rc = 5120, zc = 5121, Bc = 5122, Vc = 5123, Hc = 5124, Uc = 5125, Wc = 5126, Gc = { attribPrefix: "" };
function Kc(e, t, n, r, i) {
	e.bindBuffer(t, n), e.bufferData(t, r, i || Fc);
}
function qc(e, t, n, r) {
	if (Nc(e, t)) return t;
	n ||= q;
	let i = e.createBuffer();
	return Kc(e, n, i, t, r), i;
}
function Jc(e) {
	return e === "indices";
}
function Yc(e) {
	return e === Int8Array || e === Uint8Array;
}
function Xc(e) {
	return e.length ? e : e.data;
}
var Zc = /coord|texture/i, Qc = /color|colour/i;
function $c(e, t) {
	let n;
	if (n = Zc.test(e) ? 2 : Qc.test(e) ? 4 : 3, t % n > 0) throw Error(`Can not guess numComponents for attribute '${e}'. Tried ${n} but ${t} values is not evenly divisible by ${n}. You should specify it.`);
	return n;
}
function el(e, t, n) {
	return e.numComponents || e.size || $c(t, n || Xc(e).length);
}
function tl(e, t) {
	if (kc(e)) return e;
	if (kc(e.data)) return e.data;
	Array.isArray(e) && (e = { data: e });
	let n = e.type ? rl(e.type) : void 0;
	return n ||= Jc(t) ? Uint16Array : Float32Array, new n(e.data);
}
function nl(e) {
	return typeof e == "number" ? e : e ? Dc(e) : Wc;
}
function rl(e) {
	return typeof e == "number" ? Oc(e) : e || Float32Array;
}
function il(e, t) {
	return {
		buffer: t.buffer,
		numValues: 24,
		type: nl(t.type),
		arrayType: rl(t.type)
	};
}
function al(e, t) {
	let n = t.data || t, r = rl(t.type), i = n * r.BYTES_PER_ELEMENT, a = e.createBuffer();
	return e.bindBuffer(q, a), e.bufferData(q, i, t.drawType || Fc), {
		buffer: a,
		numValues: n,
		type: Dc(r),
		arrayType: r
	};
}
function ol(e, t, n) {
	let r = tl(t, n);
	return {
		arrayType: r.constructor,
		buffer: qc(e, r, void 0, t.drawType),
		type: Ec(r),
		numValues: 0
	};
}
function sl(e, t) {
	let n = {};
	return Object.keys(t).forEach(function(r) {
		if (!Jc(r)) {
			let i = t[r], a = i.attrib || i.name || i.attribName || Gc.attribPrefix + r;
			if (i.value) {
				if (!Array.isArray(i.value) && !kc(i.value)) throw Error("array.value is not array or typedarray");
				n[a] = { value: i.value };
			} else {
				let t;
				t = i.buffer && i.buffer instanceof WebGLBuffer ? il : typeof i == "number" || typeof i.data == "number" ? al : ol;
				let { buffer: o, type: s, numValues: c, arrayType: l } = t(e, i, r), u = i.normalize === void 0 ? Yc(l) : i.normalize, d = el(i, r, c);
				n[a] = {
					buffer: o,
					numComponents: d,
					type: s,
					normalize: u,
					stride: i.stride || 0,
					offset: i.offset || 0,
					divisor: i.divisor === void 0 ? void 0 : i.divisor,
					drawType: i.drawType
				};
			}
		}
	}), e.bindBuffer(q, null), n;
}
function cl(e, t, n, r) {
	n = tl(n), r === void 0 ? Kc(e, q, t.buffer, n, t.drawType) : (e.bindBuffer(q, t.buffer), e.bufferSubData(q, r, n));
}
function ll(e, t) {
	return t === Rc || t === zc ? 1 : t === Bc || t === Vc ? 2 : t === Hc || t === Uc || t === Wc ? 4 : 0;
}
var ul = [
	"position",
	"positions",
	"a_position"
];
function dl(e, t) {
	let n, r = 0;
	for (; r < ul.length && (n = ul[r], !(n in t || (n = Gc.attribPrefix + n, n in t))); ++r);
	r === ul.length && (n = Object.keys(t)[0]);
	let i = t[n];
	if (!i.buffer) return 1;
	e.bindBuffer(q, i.buffer);
	let a = e.getBufferParameter(q, Lc);
	e.bindBuffer(q, null);
	let o = a / ll(e, i.type), s = i.numComponents || i.size, c = o / s;
	if (c % 1 != 0) throw Error(`numComponents ${s} not correct for length ${length}`);
	return c;
}
function fl(e, t, n) {
	let r = sl(e, t), i = Object.assign({}, n || {});
	i.attribs = Object.assign({}, n ? n.attribs : {}, r);
	let a = t.indices;
	if (a) {
		let t = tl(a, "indices");
		i.indices = qc(e, t, Ic), i.numElements = t.length, i.elementType = Ec(t);
	} else i.numElements ||= dl(e, i.attribs);
	return i;
}
function pl(e) {
	return !!e.texStorage2D;
}
var ml = function() {
	let e = {}, t = {};
	function n(n) {
		let r = n.constructor.name;
		if (!e[r]) {
			for (let e in n) if (typeof n[e] == "number") {
				let r = t[n[e]];
				t[n[e]] = r ? `${r} | ${e}` : e;
			}
			e[r] = !0;
		}
	}
	return function(e, r) {
		return n(e), t[r] || (typeof r == "number" ? `0x${r.toString(16)}` : r);
	};
}();
new Uint8Array([
	128,
	192,
	255,
	255
]);
var hl = 6406, gl = 6407, _l = 6408, vl = 6409, yl = 6410, bl = 6402, xl = 34041, Sl = 33319, Cl = 33320, wl = 6403, Tl = 36244, El = 36248, Dl = 36249, Ol = {};
{
	let e = Ol;
	e[hl] = { numColorComponents: 1 }, e[vl] = { numColorComponents: 1 }, e[yl] = { numColorComponents: 2 }, e[gl] = { numColorComponents: 3 }, e[_l] = { numColorComponents: 4 }, e[wl] = { numColorComponents: 1 }, e[Tl] = { numColorComponents: 1 }, e[Sl] = { numColorComponents: 2 }, e[Cl] = { numColorComponents: 2 }, e[gl] = { numColorComponents: 3 }, e[El] = { numColorComponents: 3 }, e[_l] = { numColorComponents: 4 }, e[Dl] = { numColorComponents: 4 }, e[bl] = { numColorComponents: 1 }, e[xl] = { numColorComponents: 2 };
}
var kl = Ac;
function Al(e) {
	return typeof document < "u" && document.getElementById ? document.getElementById(e) : null;
}
var jl = 33984, Ml = 34962, Nl = 34963, Pl = 35713, Fl = 35714, Il = 35632, Ll = 35633, Rl = 35981, zl = 35718, Bl = 35721, Vl = 35971, Hl = 35382, Ul = 35396, Wl = 35398, Gl = 35392, Kl = 35395, ql = 5126, Jl = 35664, Yl = 35665, Xl = 35666, Zl = 5124, Ql = 35667, $l = 35668, eu = 35669, tu = 35670, nu = 35671, ru = 35672, iu = 35673, au = 35674, ou = 35675, su = 35676, cu = 35678, lu = 35680, uu = 35679, du = 35682, fu = 35685, pu = 35686, mu = 35687, hu = 35688, gu = 35689, _u = 35690, vu = 36289, yu = 36292, bu = 36293, xu = 5125, Su = 36294, Cu = 36295, wu = 36296, Tu = 36298, Eu = 36299, Du = 36300, Ou = 36303, ku = 36306, Au = 36307, ju = 36308, Mu = 36311, Nu = 3553, Pu = 34067, Fu = 32879, Iu = 35866, J = {};
function Lu(e, t) {
	return J[t].bindPoint;
}
function Ru(e, t) {
	return function(n) {
		e.uniform1f(t, n);
	};
}
function zu(e, t) {
	return function(n) {
		e.uniform1fv(t, n);
	};
}
function Bu(e, t) {
	return function(n) {
		e.uniform2fv(t, n);
	};
}
function Vu(e, t) {
	return function(n) {
		e.uniform3fv(t, n);
	};
}
function Hu(e, t) {
	return function(n) {
		e.uniform4fv(t, n);
	};
}
function Uu(e, t) {
	return function(n) {
		e.uniform1i(t, n);
	};
}
function Wu(e, t) {
	return function(n) {
		e.uniform1iv(t, n);
	};
}
function Gu(e, t) {
	return function(n) {
		e.uniform2iv(t, n);
	};
}
function Ku(e, t) {
	return function(n) {
		e.uniform3iv(t, n);
	};
}
function qu(e, t) {
	return function(n) {
		e.uniform4iv(t, n);
	};
}
function Ju(e, t) {
	return function(n) {
		e.uniform1ui(t, n);
	};
}
function Yu(e, t) {
	return function(n) {
		e.uniform1uiv(t, n);
	};
}
function Xu(e, t) {
	return function(n) {
		e.uniform2uiv(t, n);
	};
}
function Zu(e, t) {
	return function(n) {
		e.uniform3uiv(t, n);
	};
}
function Qu(e, t) {
	return function(n) {
		e.uniform4uiv(t, n);
	};
}
function $u(e, t) {
	return function(n) {
		e.uniformMatrix2fv(t, !1, n);
	};
}
function ed(e, t) {
	return function(n) {
		e.uniformMatrix3fv(t, !1, n);
	};
}
function td(e, t) {
	return function(n) {
		e.uniformMatrix4fv(t, !1, n);
	};
}
function nd(e, t) {
	return function(n) {
		e.uniformMatrix2x3fv(t, !1, n);
	};
}
function rd(e, t) {
	return function(n) {
		e.uniformMatrix3x2fv(t, !1, n);
	};
}
function id(e, t) {
	return function(n) {
		e.uniformMatrix2x4fv(t, !1, n);
	};
}
function ad(e, t) {
	return function(n) {
		e.uniformMatrix4x2fv(t, !1, n);
	};
}
function od(e, t) {
	return function(n) {
		e.uniformMatrix3x4fv(t, !1, n);
	};
}
function sd(e, t) {
	return function(n) {
		e.uniformMatrix4x3fv(t, !1, n);
	};
}
function Y(e, t, n, r) {
	let i = Lu(e, t);
	return pl(e) ? function(t) {
		let a, o;
		!t || Pc(e, t) ? (a = t, o = null) : (a = t.texture, o = t.sampler), e.uniform1i(r, n), e.activeTexture(jl + n), e.bindTexture(i, a), e.bindSampler(n, o);
	} : function(t) {
		e.uniform1i(r, n), e.activeTexture(jl + n), e.bindTexture(i, t);
	};
}
function X(e, t, n, r, i) {
	let a = Lu(e, t), o = new Int32Array(i);
	for (let e = 0; e < i; ++e) o[e] = n + e;
	return pl(e) ? function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, r) {
			e.activeTexture(jl + o[r]);
			let i, s;
			!t || Pc(e, t) ? (i = t, s = null) : (i = t.texture, s = t.sampler), e.bindSampler(n, s), e.bindTexture(a, i);
		});
	} : function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, n) {
			e.activeTexture(jl + o[n]), e.bindTexture(a, t);
		});
	};
}
J[ql] = {
	Type: Float32Array,
	size: 4,
	setter: Ru,
	arraySetter: zu
}, J[Jl] = {
	Type: Float32Array,
	size: 8,
	setter: Bu,
	cols: 2
}, J[Yl] = {
	Type: Float32Array,
	size: 12,
	setter: Vu,
	cols: 3
}, J[Xl] = {
	Type: Float32Array,
	size: 16,
	setter: Hu,
	cols: 4
}, J[Zl] = {
	Type: Int32Array,
	size: 4,
	setter: Uu,
	arraySetter: Wu
}, J[Ql] = {
	Type: Int32Array,
	size: 8,
	setter: Gu,
	cols: 2
}, J[$l] = {
	Type: Int32Array,
	size: 12,
	setter: Ku,
	cols: 3
}, J[eu] = {
	Type: Int32Array,
	size: 16,
	setter: qu,
	cols: 4
}, J[xu] = {
	Type: Uint32Array,
	size: 4,
	setter: Ju,
	arraySetter: Yu
}, J[Su] = {
	Type: Uint32Array,
	size: 8,
	setter: Xu,
	cols: 2
}, J[Cu] = {
	Type: Uint32Array,
	size: 12,
	setter: Zu,
	cols: 3
}, J[wu] = {
	Type: Uint32Array,
	size: 16,
	setter: Qu,
	cols: 4
}, J[tu] = {
	Type: Uint32Array,
	size: 4,
	setter: Uu,
	arraySetter: Wu
}, J[nu] = {
	Type: Uint32Array,
	size: 8,
	setter: Gu,
	cols: 2
}, J[ru] = {
	Type: Uint32Array,
	size: 12,
	setter: Ku,
	cols: 3
}, J[iu] = {
	Type: Uint32Array,
	size: 16,
	setter: qu,
	cols: 4
}, J[au] = {
	Type: Float32Array,
	size: 32,
	setter: $u,
	rows: 2,
	cols: 2
}, J[ou] = {
	Type: Float32Array,
	size: 48,
	setter: ed,
	rows: 3,
	cols: 3
}, J[su] = {
	Type: Float32Array,
	size: 64,
	setter: td,
	rows: 4,
	cols: 4
}, J[fu] = {
	Type: Float32Array,
	size: 32,
	setter: nd,
	rows: 2,
	cols: 3
}, J[pu] = {
	Type: Float32Array,
	size: 32,
	setter: id,
	rows: 2,
	cols: 4
}, J[mu] = {
	Type: Float32Array,
	size: 48,
	setter: rd,
	rows: 3,
	cols: 2
}, J[hu] = {
	Type: Float32Array,
	size: 48,
	setter: od,
	rows: 3,
	cols: 4
}, J[gu] = {
	Type: Float32Array,
	size: 64,
	setter: ad,
	rows: 4,
	cols: 2
}, J[_u] = {
	Type: Float32Array,
	size: 64,
	setter: sd,
	rows: 4,
	cols: 3
}, J[cu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Nu
}, J[lu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Pu
}, J[uu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Fu
}, J[du] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Nu
}, J[vu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Iu
}, J[yu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Iu
}, J[bu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Pu
}, J[Tu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Nu
}, J[Eu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Fu
}, J[Du] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Pu
}, J[Ou] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Iu
}, J[ku] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Nu
}, J[Au] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Fu
}, J[ju] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Pu
}, J[Mu] = {
	Type: null,
	size: 0,
	setter: Y,
	arraySetter: X,
	bindPoint: Iu
};
function cd(e, t) {
	return function(n) {
		if (n.value) switch (e.disableVertexAttribArray(t), n.value.length) {
			case 4:
				e.vertexAttrib4fv(t, n.value);
				break;
			case 3:
				e.vertexAttrib3fv(t, n.value);
				break;
			case 2:
				e.vertexAttrib2fv(t, n.value);
				break;
			case 1:
				e.vertexAttrib1fv(t, n.value);
				break;
			default: throw Error("the length of a float constant value must be between 1 and 4!");
		}
		else e.bindBuffer(Ml, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribPointer(t, n.numComponents || n.size, n.type || ql, n.normalize || !1, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function Z(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4iv(t, n.value);
			else throw Error("The length of an integer constant value must be 4!");
		} else e.bindBuffer(Ml, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || Zl, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function ld(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4uiv(t, n.value);
			else throw Error("The length of an unsigned integer constant value must be 4!");
		} else e.bindBuffer(Ml, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || xu, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function ud(e, t, n) {
	let r = n.size, i = n.count;
	return function(n) {
		e.bindBuffer(Ml, n.buffer);
		let a = n.size || n.numComponents || r, o = a / i, s = n.type || ql, c = J[s].size * a, l = n.normalize || !1, u = n.offset || 0, d = c / i;
		for (let r = 0; r < i; ++r) e.enableVertexAttribArray(t + r), e.vertexAttribPointer(t + r, o, s, l, c, u + d * r), e.vertexAttribDivisor && e.vertexAttribDivisor(t + r, n.divisor || 0);
	};
}
var Q = {};
Q[ql] = {
	size: 4,
	setter: cd
}, Q[Jl] = {
	size: 8,
	setter: cd
}, Q[Yl] = {
	size: 12,
	setter: cd
}, Q[Xl] = {
	size: 16,
	setter: cd
}, Q[Zl] = {
	size: 4,
	setter: Z
}, Q[Ql] = {
	size: 8,
	setter: Z
}, Q[$l] = {
	size: 12,
	setter: Z
}, Q[eu] = {
	size: 16,
	setter: Z
}, Q[xu] = {
	size: 4,
	setter: ld
}, Q[Su] = {
	size: 8,
	setter: ld
}, Q[Cu] = {
	size: 12,
	setter: ld
}, Q[wu] = {
	size: 16,
	setter: ld
}, Q[tu] = {
	size: 4,
	setter: Z
}, Q[nu] = {
	size: 8,
	setter: Z
}, Q[ru] = {
	size: 12,
	setter: Z
}, Q[iu] = {
	size: 16,
	setter: Z
}, Q[au] = {
	size: 4,
	setter: ud,
	count: 2
}, Q[ou] = {
	size: 9,
	setter: ud,
	count: 3
}, Q[su] = {
	size: 16,
	setter: ud,
	count: 4
};
var dd = /ERROR:\s*\d+:(\d+)/gi;
function fd(e, t = "", n = 0) {
	let r = [...t.matchAll(dd)], i = new Map(r.map((e, n) => {
		let i = parseInt(e[1]), a = r[n + 1], o = a ? a.index : t.length, s = t.substring(e.index, o);
		return [i - 1, s];
	}));
	return e.split("\n").map((e, t) => {
		let r = i.get(t);
		return `${t + 1 + n}: ${e}${r ? `\n\n^^^ ${r}` : ""}`;
	}).join("\n");
}
var pd = /^[ \t]*\n/;
function md(e) {
	let t = 0;
	return pd.test(e) && (t = 1, e = e.replace(pd, "")), {
		lineOffset: t,
		shaderSource: e
	};
}
function hd(e, t) {
	return e.errorCallback(t), e.callback && setTimeout(() => {
		e.callback(`${t}\n${e.errors.join("\n")}`);
	}), null;
}
function gd(e, t, n, r) {
	if (r ||= kl, !e.getShaderParameter(n, Pl)) {
		let i = e.getShaderInfoLog(n), { lineOffset: a, shaderSource: o } = md(e.getShaderSource(n)), s = `${fd(o, i, a)}\nError compiling ${ml(e, t)}: ${i}`;
		return r(s), s;
	}
	return "";
}
function _d(e, t, n) {
	let r, i, a;
	if (typeof t == "function" && (n = t, t = void 0), typeof e == "function") n = e, e = void 0;
	else if (e && !Array.isArray(e)) {
		let t = e;
		n = t.errorCallback, e = t.attribLocations, r = t.transformFeedbackVaryings, i = t.transformFeedbackMode, a = t.callback;
	}
	let o = n || kl, s = [], c = {
		errorCallback(e, ...t) {
			s.push(e), o(e, ...t);
		},
		transformFeedbackVaryings: r,
		transformFeedbackMode: i,
		callback: a,
		errors: s
	};
	{
		let n = {};
		Array.isArray(e) ? e.forEach(function(e, r) {
			n[e] = t ? t[r] : r;
		}) : n = e || {}, c.attribLocations = n;
	}
	return c;
}
var vd = ["VERTEX_SHADER", "FRAGMENT_SHADER"];
function yd(e, t) {
	if (t.indexOf("frag") >= 0) return Il;
	if (t.indexOf("vert") >= 0) return Ll;
}
function bd(e, t, n) {
	let r = e.getAttachedShaders(t);
	for (let t of r) n.has(t) || e.deleteShader(t);
	e.deleteProgram(t);
}
var xd = (e = 0) => new Promise((t) => setTimeout(t, e));
function Sd(e, t, n) {
	let r = e.createProgram(), { attribLocations: i, transformFeedbackVaryings: a, transformFeedbackMode: o } = _d(n);
	for (let n = 0; n < t.length; ++n) {
		let i = t[n];
		if (typeof i == "string") {
			let t = Al(i), r = t ? t.text : i, a = e[vd[n]];
			t && t.type && (a = yd(e, t.type) || a), i = e.createShader(a), e.shaderSource(i, md(r).shaderSource), e.compileShader(i);
		}
		e.attachShader(r, i);
	}
	Object.entries(i).forEach(([t, n]) => e.bindAttribLocation(r, n, t));
	{
		let t = a;
		t && (t.attribs && (t = t.attribs), Array.isArray(t) || (t = Object.keys(t)), e.transformFeedbackVaryings(r, t, o || Rl));
	}
	return e.linkProgram(r), r;
}
function Cd(e, t, n, r, i) {
	let a = _d(n, r, i), o = new Set(t), s = Sd(e, t, a);
	function c(e, t) {
		let n = Td(e, t, a.errorCallback);
		return n && bd(e, t, o), n;
	}
	if (a.callback) wd(e, s).then(() => {
		let t = c(e, s);
		a.callback(t, t ? void 0 : s);
	});
	else return c(e, s) ? void 0 : s;
}
async function wd(e, t) {
	let n = e.getExtension("KHR_parallel_shader_compile"), r = n ? (e, t) => e.getProgramParameter(t, n.COMPLETION_STATUS_KHR) : () => !0, i = 0;
	do
		await xd(i), i = 1e3 / 60;
	while (!r(e, t));
}
function Td(e, t, n) {
	if (n ||= kl, !e.getProgramParameter(t, Fl)) {
		let r = e.getProgramInfoLog(t);
		return n(`Error in program linking: ${r}`), `${r}\n${e.getAttachedShaders(t).map((t) => gd(e, e.getShaderParameter(t, e.SHADER_TYPE), t, n)).filter((e) => e).join("\n")}`;
	}
}
function Ed(e, t, n, r, i) {
	return Cd(e, t, n, r, i);
}
function Dd(e) {
	let t = e.name;
	return t.startsWith("gl_") || t.startsWith("webgl_");
}
var Od = /(\.|\[|]|\w+)/g, kd = (e) => e >= "0" && e <= "9";
function Ad(e, t, n, r) {
	let i = e.split(Od).filter((e) => e !== ""), a = 0, o = "";
	for (;;) {
		let e = i[a++];
		o += e;
		let s = kd(e[0]), c = s ? parseInt(e) : e;
		if (s && (o += i[a++]), a === i.length) {
			n[c] = t;
			break;
		}
		{
			let e = i[a++], t = e === "[", s = n[c] || (t ? [] : {});
			n[c] = s, n = s, r[o] = r[o] || function(e) {
				return function(t) {
					Pd(e, t);
				};
			}(s), o += e;
		}
	}
}
function jd(e, t) {
	let n = 0;
	function r(t, r, i) {
		let a = r.name.endsWith("[0]"), o = r.type, s = J[o];
		if (!s) throw Error(`unknown type: 0x${o.toString(16)}`);
		let c;
		if (s.bindPoint) {
			let t = n;
			n += r.size, c = a ? s.arraySetter(e, o, t, i, r.size) : s.setter(e, o, t, i, r.size);
		} else c = s.arraySetter && a ? s.arraySetter(e, i) : s.setter(e, i);
		return c.location = i, c;
	}
	let i = {}, a = {}, o = e.getProgramParameter(t, zl);
	for (let n = 0; n < o; ++n) {
		let o = e.getActiveUniform(t, n);
		if (Dd(o)) continue;
		let s = o.name;
		s.endsWith("[0]") && (s = s.substr(0, s.length - 3));
		let c = e.getUniformLocation(t, o.name);
		if (c) {
			let e = r(t, o, c);
			i[s] = e, Ad(s, e, a, i);
		}
	}
	return i;
}
function Md(e, t) {
	let n = {}, r = e.getProgramParameter(t, Vl);
	for (let i = 0; i < r; ++i) {
		let r = e.getTransformFeedbackVarying(t, i);
		n[r.name] = {
			index: i,
			type: r.type,
			size: r.size
		};
	}
	return n;
}
function Nd(e, t) {
	let n = e.getProgramParameter(t, zl), r = [], i = [];
	for (let a = 0; a < n; ++a) {
		i.push(a), r.push({});
		let n = e.getActiveUniform(t, a);
		r[a].name = n.name;
	}
	[
		["UNIFORM_TYPE", "type"],
		["UNIFORM_SIZE", "size"],
		["UNIFORM_BLOCK_INDEX", "blockNdx"],
		["UNIFORM_OFFSET", "offset"]
	].forEach(function(n) {
		let a = n[0], o = n[1];
		e.getActiveUniforms(t, i, e[a]).forEach(function(e, t) {
			r[t][o] = e;
		});
	});
	let a = {}, o = e.getProgramParameter(t, Hl);
	for (let n = 0; n < o; ++n) {
		let r = e.getActiveUniformBlockName(t, n), i = {
			index: e.getUniformBlockIndex(t, r),
			usedByVertexShader: e.getActiveUniformBlockParameter(t, n, Ul),
			usedByFragmentShader: e.getActiveUniformBlockParameter(t, n, Wl),
			size: e.getActiveUniformBlockParameter(t, n, Gl),
			uniformIndices: e.getActiveUniformBlockParameter(t, n, Kl)
		};
		i.used = i.usedByVertexShader || i.usedByFragmentShader, a[r] = i;
	}
	return {
		blockSpecs: a,
		uniformData: r
	};
}
function Pd(e, t) {
	for (let n in t) {
		let r = e[n];
		typeof r == "function" ? r(t[n]) : Pd(e[n], t[n]);
	}
}
function Fd(e, ...t) {
	let n = e.uniformSetters || e, r = t.length;
	for (let e = 0; e < r; ++e) {
		let r = t[e];
		if (Array.isArray(r)) {
			let e = r.length;
			for (let t = 0; t < e; ++t) Fd(n, r[t]);
		} else for (let e in r) {
			let t = n[e];
			t && t(r[e]);
		}
	}
}
function Id(e, t) {
	let n = {}, r = e.getProgramParameter(t, Bl);
	for (let i = 0; i < r; ++i) {
		let r = e.getActiveAttrib(t, i);
		if (Dd(r)) continue;
		let a = e.getAttribLocation(t, r.name), o = Q[r.type], s = o.setter(e, a, o);
		s.location = a, n[r.name] = s;
	}
	return n;
}
function Ld(e, t) {
	for (let n in t) {
		let r = e[n];
		r && r(t[n]);
	}
}
function Rd(e, t, n) {
	n.vertexArrayObject ? e.bindVertexArray(n.vertexArrayObject) : (Ld(t.attribSetters || t, n.attribs), n.indices && e.bindBuffer(Nl, n.indices));
}
function zd(e, t) {
	let n = jd(e, t), r = Id(e, t), i = {
		program: t,
		uniformSetters: n,
		attribSetters: r,
		uniformLocations: Object.fromEntries(Object.entries(n).map(([e, t]) => [e, t.location])),
		attribLocations: Object.fromEntries(Object.entries(r).map(([e, t]) => [e, t.location]))
	};
	return pl(e) && (i.uniformBlockSpec = Nd(e, t), i.transformFeedbackInfo = Md(e, t)), i;
}
var Bd = /\s|{|}|;/;
function Vd(e, t, n, r, i) {
	let a = _d(n, r, i), o = [];
	if (t = t.map(function(e) {
		if (!Bd.test(e)) {
			let t = Al(e);
			if (t) e = t.text;
			else {
				let t = `no element with id: ${e}`;
				a.errorCallback(t), o.push(t);
			}
		}
		return e;
	}), o.length) return hd(a, "");
	let s = a.callback;
	s && (a.callback = (t, n) => {
		s(t, t ? void 0 : zd(e, n));
	});
	let c = Ed(e, t, a);
	return c ? zd(e, c) : null;
}
var Hd = 4, Ud = 5123;
function Wd(e, t, n, r, i, a) {
	n = n === void 0 ? Hd : n;
	let o = t.indices, s = t.elementType, c = r === void 0 ? t.numElements : r;
	i = i === void 0 ? 0 : i, s || o ? a === void 0 ? e.drawElements(n, c, s === void 0 ? Ud : t.elementType, i) : e.drawElementsInstanced(n, c, s === void 0 ? Ud : t.elementType, i, a) : a === void 0 ? e.drawArrays(n, i, c) : e.drawArraysInstanced(n, i, c, a);
}
var Gd = 6402, Kd = 33190, qd = 36012, Jd = 35056, Yd = 36013, Xd = 32854, Zd = 32855, Qd = 36194, $d = 33189, ef = 6401, tf = 36168, nf = 34041, rf = 36096, af = 36128, of = 33306, $ = {};
$[nf] = of, $[ef] = af, $[tf] = af, $[Gd] = rf, $[$d] = rf, $[Kd] = rf, $[qd] = rf, $[Jd] = of, $[Yd] = of;
var sf = {};
sf[Xd] = !0, sf[Zd] = !0, sf[Qd] = !0, sf[nf] = !0, sf[$d] = !0, sf[ef] = !0, sf[tf] = !0;
function cf(e, t, n) {
	let r = e.createVertexArray();
	return e.bindVertexArray(r), t.length || (t = [t]), t.forEach(function(t) {
		Rd(e, t, n);
	}), e.bindVertexArray(null), {
		numElements: n.numElements,
		elementType: n.elementType,
		vertexArrayObject: r
	};
}
// src/scatter.ts
var lf = "#version 300 es\nin vec2 from;\nin vec2 to;\nin vec4 color;\nin float shape;\nuniform float t;\nuniform vec3 scale;       // centre x, centre y, radius: in layout units\nuniform vec2 canvas;      // width, height: in device pixels\nuniform vec3 zoom;        // x, y: in device pixels; factor\nuniform float size;       // diameter of a mark, in device pixels\nout vec4 markColor;\nflat out int markShape;\nvoid main() {\n  vec2 unit = (mix(from, to, t) - scale.xy) / scale.z;\n  vec2 pixel = 0.5 * canvas + vec2(unit.x, -unit.y) * 0.5 * min(canvas.x, canvas.y);\n  vec2 clip = (pixel * zoom.z + zoom.xy) / canvas * 2.0 - 1.0;\n  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);\n  // A hidden class has no opacity; a point of no size costs no fragments.\n  gl_PointSize = color.a > 0.0 ? size : 0.0;\n  markColor = color;\n  markShape = int(shape);\n}", uf = "#version 300 es\nprecision highp float;\nin vec4 markColor;\nflat in int markShape;\nuniform vec3 outline;\nuniform float size;\nout vec4 result;\nfloat distanceTo(vec2 p) {\n  if (markShape == 0) return length(p) - 0.72;\n  if (markShape == 1) return max(abs(p.x), abs(p.y)) - 0.63;\n  if (markShape == 2) return max(dot(vec2(abs(p.x), -p.y), normalize(vec2(1.75, 1.0))) - 0.40, p.y - 0.62);\n  if (markShape == 3) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.60;\n  vec2 q = abs(p);\n  return min(max(q.x - 0.82, q.y - 0.34), max(q.y - 0.82, q.x - 0.34));\n}\nvoid main() {\n  float pixel = 2.0 / size;\n  float d = distanceTo(gl_PointCoord * 2.0 - 1.0);\n  float coverage = 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, d);\n  if (coverage <= 0.0) discard;\n  float edge = smoothstep(-1.2 * pixel, -0.5 * pixel, d);\n  float alpha = coverage * markColor.a;\n  result = vec4(mix(markColor.rgb, outline, edge * 0.75) * alpha, alpha);\n}", df = class {
	gl;
	program;
	buffers;
	vertices;
	constructor(e, t) {
		this.gl = e;
		let n = t.length;
		this.program = Vd(e, [lf, uf]), this.buffers = fl(e, {
			from: {
				numComponents: 2,
				data: new Float32Array(2 * n),
				drawType: e.DYNAMIC_DRAW
			},
			to: {
				numComponents: 2,
				data: new Float32Array(2 * n),
				drawType: e.DYNAMIC_DRAW
			},
			color: {
				numComponents: 4,
				data: new Uint8Array(4 * n),
				normalize: !0,
				drawType: e.DYNAMIC_DRAW
			},
			shape: {
				numComponents: 1,
				data: t
			}
		}), this.vertices = cf(e, this.program, this.buffers);
	}
	setPositions(e, t) {
		this.write("from", e), this.write("to", t);
	}
	setColors(e) {
		this.write("color", e);
	}
	draw(e, t, n) {
		let { gl: r } = this, i = devicePixelRatio;
		r.viewport(0, 0, r.canvas.width, r.canvas.height), r.clearColor(0, 0, 0, 0), r.clear(r.COLOR_BUFFER_BIT), r.enable(r.BLEND), r.blendFunc(r.ONE, r.ONE_MINUS_SRC_ALPHA), r.useProgram(this.program.program), Fd(this.program, {
			t: e.t,
			scale: [
				e.scale.x,
				e.scale.y,
				e.scale.radius
			],
			canvas: [r.canvas.width, r.canvas.height],
			zoom: [
				e.zoom.x * i,
				e.zoom.y * i,
				e.zoom.k
			],
			size: t * i,
			outline: n
		}), r.bindVertexArray(this.vertices.vertexArrayObject ?? null), Wd(r, this.vertices, r.POINTS);
	}
	destroy() {
		let { gl: e } = this;
		e.clear(e.COLOR_BUFFER_BIT), e.deleteVertexArray(this.vertices.vertexArrayObject ?? null);
		for (let t of Object.values(this.buffers.attribs ?? {})) e.deleteBuffer(t.buffer ?? null);
		e.deleteProgram(this.program.program);
	}
	write(e, t) {
		let n = this.buffers.attribs?.[e];
		n && cl(this.gl, n, t);
	}
}, ff = class {
	name;
	static = null;
	frames = [];
	known = /* @__PURE__ */ new Set();
	constructor(e) {
		this.name = e;
	}
	add(e) {
		this.static ??= e.static;
		let t = !1;
		for (let [n, r] of e.frames) this.known.has(n) || (this.known.add(n), this.frames.push({
			epoch: n,
			points: r,
			scale: {
				x: 0,
				y: 0,
				radius: 1
			}
		}), t = !0);
		return t && (this.frames.sort((e, t) => e.epoch - t.epoch), this.rescale()), { missing: e.epochs.length > 0 && (!this.static || e.epochs.some((e) => !this.known.has(e))) };
	}
	rescale() {
		let e = null;
		for (let t of this.frames) t.scale = tc(t.points, e), e = t.scale;
	}
}, pf = class {
	element;
	plot;
	constructor(e, t) {
		this.element = e, this.plot = t;
	}
	show(e, t, n, r, i) {
		let a = r.classes[r.labels[e]], o = Object.assign(document.createElement("div"), { className: "name" });
		o.append(Ks(a, i), a.name);
		let s = Object.assign(document.createElement("div"), {
			className: "id",
			textContent: `image ${r.ids[e]}`
		}), c = document.createElement("div");
		c.append(o, s), this.element.replaceChildren(mf(r.thumbnails, e), c), this.element.hidden = !1;
		let { clientWidth: l, clientHeight: u } = this.plot, { offsetWidth: d, offsetHeight: f } = this.element, p = t > l / 2 ? t - d - 12 : t + 12, m = Math.min(Math.max(n - f / 2, 4), u - f - 4);
		Object.assign(this.element.style, {
			left: `${p}px`,
			top: `${m}px`
		});
	}
	hide() {
		this.element.hidden = !0;
	}
};
function mf({ height: e, width: t, channels: n, pixels: r }, i) {
	let a = Object.assign(document.createElement("canvas"), {
		width: t,
		height: e
	}), o = new ImageData(t, e), s = i * e * t * n;
	for (let i = 0; i < e * t; i++) {
		for (let e = 0; e < 3; e++) o.data[4 * i + e] = r[s + i * n + Math.min(e, n - 1)];
		o.data[4 * i + 3] = 255;
	}
	return a.getContext("2d")?.putImageData(o, 0, 0), a;
}
// src/view.ts
var hf = 217, gf = 12, _f = class {
	host;
	elements;
	legend;
	tooltip;
	playback;
	resizes;
	zoomer = zs().scaleExtent([.5, 60]);
	series = new ff("");
	lastMessage = null;
	scatter = null;
	transform = ks;
	pendingDraw = 0;
	ground;
	constructor(e, n = {}) {
		this.host = n, this.elements = Vs(e);
		let { root: r, plot: i, canvas: a, legend: o, tooltip: s } = this.elements;
		this.ground = t(r).join(), this.legend = new qs(o, () => this.recolor()), this.tooltip = new pf(s, i), this.playback = new sc(() => this.framesMoved()), this.resizes = new ResizeObserver(() => this.resize()), this.resizes.observe(i), this.listen(), a.addEventListener("webglcontextlost", (e) => {
			e.preventDefault(), this.scatter = null;
		}), a.addEventListener("webglcontextrestored", () => this.buildScatter()), this.announce();
	}
	apply(e) {
		if (this.lastMessage && vf(this.lastMessage, e)) return;
		this.lastMessage = e;
		let t = Ys(e);
		t.series !== this.series.name && this.startSeries(t);
		let n = this.series.static !== null, { missing: r } = this.series.add(t);
		r && this.host.onResend?.(t.series), this.elements.caption.textContent = t.caption, !n && this.series.static && (this.drawLegend(), this.buildScatter()), this.series.static && this.playback.update([...this.series.frames]), this.announce(), this.requestDraw();
	}
	setTheme() {
		let e = t(this.elements.root).join();
		e !== this.ground && (this.ground = e, this.drawLegend(), this.recolor());
	}
	seekEpoch(e) {
		let t = this.playback.frames.findIndex((t) => t.epoch === e);
		t < 0 || (this.playback.pause(), this.playback.seek(t));
	}
	destroy() {
		this.playback.reset(), this.resizes.disconnect(), cancelAnimationFrame(this.pendingDraw), this.scatter?.destroy(), this.elements.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext(), this.elements.root.remove();
	}
	get dark() {
		return n(t(this.elements.root));
	}
	startSeries(e) {
		this.series = new ff(e.series), this.playback.reset(), this.scatter?.destroy(), this.scatter = null;
	}
	buildScatter() {
		let e = this.series.static, t = this.elements.canvas.getContext("webgl2", { antialias: !1 });
		if (!t) {
			this.elements.notice.textContent = "This browser offers no WebGL 2, which the embedding needs. Enable hardware acceleration, or use another browser.";
			return;
		}
		if (!e) return;
		let n = Float32Array.from(e.labels, (t) => Gs.indexOf(e.classes[t].shape));
		this.scatter = new df(t, n), this.resize(), this.recolor(), this.framesMoved();
	}
	drawLegend() {
		this.series.static && this.legend.setClasses(this.series.static.classes, this.dark);
	}
	recolor() {
		let t = this.series.static;
		if (!t) return;
		let n = this.dark, r = t.classes.map((t) => e(n ? t.dark : t.light)), i = new Uint8Array(4 * t.labels.length);
		t.labels.forEach((e, t) => i.set([...r[e], this.legend.shown[e] ? hf : 0], 4 * t)), this.scatter?.setColors(i), this.tooltip.hide(), this.requestDraw();
	}
	framesMoved() {
		let e = this.playback.shown();
		e && this.scatter?.setPositions(e.from, e.to), this.playback.frame && this.host.onEpoch?.(this.playback.frame.epoch), this.tooltip.hide(), this.announce(), this.requestDraw();
	}
	requestDraw() {
		this.pendingDraw ||= requestAnimationFrame(() => this.draw());
	}
	draw() {
		this.pendingDraw = 0;
		let e = this.playback.shown(), n = this.series.static;
		if (!e || !n || !this.scatter) return;
		let [r, i, a] = t(this.elements.root), o = Math.min(11, Math.max(4, 240 / Math.sqrt(n.labels.length)));
		this.scatter.draw({
			scale: e.scale,
			zoom: this.transform,
			t: e.t
		}, o, [
			r / 255,
			i / 255,
			a / 255
		]), e.t < 1 && this.requestDraw();
	}
	resize() {
		let { canvas: e, plot: t } = this.elements;
		e.width = Math.max(1, Math.round(t.clientWidth * devicePixelRatio)), e.height = Math.max(1, Math.round(t.clientHeight * devicePixelRatio)), this.requestDraw();
	}
	announce() {
		let { root: e, slider: t, epoch: n, play: r, fit: i, notice: a } = this.elements, { frames: o, index: s, frame: c, playing: l, following: u } = this.playback, d = c ? c.epoch === 0 ? "before training" : `epoch ${c.epoch}` : "";
		t.max = String(Math.max(0, o.length - 1)), t.value = String(Math.max(0, s)), t.setAttribute("aria-valuetext", d), n.textContent = d, r.textContent = l ? "Pause" : "Play", t.disabled = r.disabled = o.length < 2, i.disabled = o.length === 0, (this.scatter || !this.series.static) && (a.textContent = c ? "" : "Waiting for the first embedding…"), Object.assign(e.dataset, {
			series: this.series.name,
			epoch: c?.epoch ?? "",
			frames: o.length,
			points: this.series.static?.labels.length ?? 0,
			follow: u,
			zoom: this.transform.k.toFixed(3)
		});
	}
	listen() {
		let { canvas: e, plot: t, play: n, slider: r, fit: i } = this.elements;
		this.zoomer.on("zoom", ({ transform: e }) => {
			this.transform = e, this.tooltip.hide(), this.announce(), this.requestDraw();
		}), z(e).call(this.zoomer).on("dblclick.zoom", () => this.fit()), e.addEventListener("pointermove", (e) => this.hover(e)), e.addEventListener("pointerleave", () => this.tooltip.hide()), i.addEventListener("click", () => this.fit()), n.addEventListener("click", () => this.togglePlay()), r.addEventListener("input", () => {
			let e = Number(r.value);
			this.playback.pause(), this.playback.seek(e);
		}), t.addEventListener("keydown", (e) => {
			let t = {
				" ": () => this.togglePlay(),
				ArrowLeft: () => this.playback.seek(this.playback.index - 1),
				ArrowRight: () => this.playback.seek(this.playback.index + 1),
				Escape: () => this.fit()
			}[e.key];
			t && (e.preventDefault(), t());
		});
	}
	togglePlay() {
		this.playback.playing ? this.playback.pause() : this.playback.play();
	}
	fit() {
		this.tooltip.hide(), z(this.elements.canvas).call(this.zoomer.transform, ks);
	}
	hover(e) {
		let t = this.pointAt(e.offsetX, e.offsetY), n = this.series.static;
		!t || !n ? this.tooltip.hide() : this.tooltip.show(t.point, t.x, t.y, n, this.dark);
	}
	pointAt(e, t) {
		let n = this.playback.shown(), r = this.series.static;
		if (!n || !r) return null;
		let { clientWidth: i, clientHeight: a } = this.elements.plot, o = cc(n), s = .5 * Math.min(i, a) / n.scale.radius, c = null, l = gf;
		for (let u = 0; u < r.labels.length; u++) {
			if (!this.legend.shown[r.labels[u]]) continue;
			let d = this.transform.applyX(.5 * i + (o[2 * u] - n.scale.x) * s), f = this.transform.applyY(.5 * a - (o[2 * u + 1] - n.scale.y) * s), p = Math.hypot(d - e, f - t);
			p < l && (l = p, c = {
				point: u,
				x: d,
				y: f
			});
		}
		return c;
	}
};
function vf(e, t) {
	return e.length === t.length && e.every((e, n) => e === t[n]);
}
// src/stage.ts
var yf = class {
	view;
	curves;
	element = document.createElement("div");
	scheme = matchMedia("(prefers-color-scheme: dark)");
	constructor(e) {
		this.element.className = "stage";
		let t = Object.assign(document.createElement("style"), { textContent: _r }), n = document.createElement("div");
		this.curves = new pr((e) => this.view.seekEpoch(e)), this.element.append(t, n, this.curves.element), e.append(this.element), this.takeTheme(), this.scheme.addEventListener("change", this.takeTheme), this.view = new _f(n, { onEpoch: (e) => this.curves.moveTo(e) });
	}
	drawCurves(e) {
		this.curves.draw(e);
	}
	takeTheme = () => {
		let e = r(this.element);
		this.element.style.colorScheme = n(e) ? "dark" : "light", this.element.style.setProperty("--st-background-color", i(e)), this.view?.setTheme();
	};
	destroy() {
		this.scheme.removeEventListener("change", this.takeTheme), this.view.destroy(), this.element.remove();
	}
};
// src/notebook.ts
function bf({ model: e, el: t }) {
	let n = new yf(t), r = 0, i = () => {
		for (let t = e.get("parts"); r < t; r++) {
			let { buffer: t, byteOffset: i, byteLength: a } = e.get(`part_${r}`);
			n.view.apply(new Uint8Array(t, i, a));
		}
	}, a = () => {
		let t = e.get("curves");
		t.panels && n.drawCurves(t);
	};
	return i(), a(), e.on("change:parts", i), e.on("change:curves", a), () => {
		e.off("change:parts", i), e.off("change:curves", a), n.destroy();
	};
}
// src/streamlit.ts
var xf = /* @__PURE__ */ new WeakMap();
function Sf({ data: e, parentElement: t, setTriggerValue: n }) {
	let r = xf.get(t);
	return r ? r.setTheme() : (r = new _f(t, { onResend: (e) => n("resend", {
		series: e,
		at: Date.now()
	}) }), xf.set(t, r)), e && r.apply(e), () => {
		xf.get(t)?.destroy(), xf.delete(t);
	};
}
// src/replay.ts
function Cf(e, t, n) {
	let r = new yf(e);
	return r.view.apply(t), r.drawCurves(n), r;
}
// src/index.ts
function wf(e) {
	return e ? Sf(e) : { render: bf };
}
export { wf as default, Cf as mountReplay };
