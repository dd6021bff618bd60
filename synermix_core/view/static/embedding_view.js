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
var a = [
	"#00204D",
	"#414D6B",
	"#7C7B78",
	"#BCAF6F",
	"#FFEA46"
].map(e);
function o(e, t) {
	let n = Math.min(1, Math.max(0, e)), r = (a.length - 1) * (t ? .3 + .7 * n : .78 * (1 - n)), i = Math.min(a.length - 2, Math.floor(r)), [o, c] = [a[i], a[i + 1]];
	return s(o, c, r - i).map(Math.round);
}
function s(e, t, n) {
	return e.map((e, r) => e + (t[r] - e) * n);
}
var c = {
	intra: {
		light: "#0072B2",
		dark: "#3D9BD6"
	},
	inter: {
		light: "#D55E00",
		dark: "#F07A24"
	}
};
// node_modules/d3-format/dist/d3-format.mjs
function l(e) {
	return Math.abs(e = Math.round(e)) >= 1e21 ? e.toLocaleString("en").replace(/,/g, "") : e.toString(10);
}
function u(e, t) {
	if (!isFinite(e) || e === 0) return null;
	var n = (e = t ? e.toExponential(t - 1) : e.toExponential()).indexOf("e"), r = e.slice(0, n);
	return [r.length > 1 ? r[0] + r.slice(2) : r, +e.slice(n + 1)];
}
function d(e) {
	return e = u(Math.abs(e)), e ? e[1] : NaN;
}
function f(e, t) {
	return function(n, r) {
		for (var i = n.length, a = [], o = 0, s = e[0], c = 0; i > 0 && s > 0 && (c + s + 1 > r && (s = Math.max(1, r - c)), a.push(n.substring(i -= s, i + s)), !((c += s + 1) > r));) s = e[o = (o + 1) % e.length];
		return a.reverse().join(t);
	};
}
function p(e) {
	return function(t) {
		return t.replace(/[0-9]/g, function(t) {
			return e[+t];
		});
	};
}
var m = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function h(e) {
	if (!(t = m.exec(e))) throw Error("invalid format: " + e);
	var t;
	return new g({
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
h.prototype = g.prototype;
function g(e) {
	this.fill = e.fill === void 0 ? " " : e.fill + "", this.align = e.align === void 0 ? ">" : e.align + "", this.sign = e.sign === void 0 ? "-" : e.sign + "", this.symbol = e.symbol === void 0 ? "" : e.symbol + "", this.zero = !!e.zero, this.width = e.width === void 0 ? void 0 : +e.width, this.comma = !!e.comma, this.precision = e.precision === void 0 ? void 0 : +e.precision, this.trim = !!e.trim, this.type = e.type === void 0 ? "" : e.type + "";
}
g.prototype.toString = function() {
	return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function _(e) {
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
var v;
function y(e, t) {
	var n = u(e, t);
	if (!n) return v = void 0, e.toPrecision(t);
	var r = n[0], i = n[1], a = i - (v = Math.max(-8, Math.min(8, Math.floor(i / 3))) * 3) + 1, o = r.length;
	return a === o ? r : a > o ? r + Array(a - o + 1).join("0") : a > 0 ? r.slice(0, a) + "." + r.slice(a) : "0." + Array(1 - a).join("0") + u(e, Math.max(0, t + a - 1))[0];
}
function b(e, t) {
	var n = u(e, t);
	if (!n) return e + "";
	var r = n[0], i = n[1];
	return i < 0 ? "0." + Array(-i).join("0") + r : r.length > i + 1 ? r.slice(0, i + 1) + "." + r.slice(i + 1) : r + Array(i - r.length + 2).join("0");
}
var x = {
	"%": (e, t) => (e * 100).toFixed(t),
	b: (e) => Math.round(e).toString(2),
	c: (e) => e + "",
	d: l,
	e: (e, t) => e.toExponential(t),
	f: (e, t) => e.toFixed(t),
	g: (e, t) => e.toPrecision(t),
	o: (e) => Math.round(e).toString(8),
	p: (e, t) => b(e * 100, t),
	r: b,
	s: y,
	X: (e) => Math.round(e).toString(16).toUpperCase(),
	x: (e) => Math.round(e).toString(16)
};
function S(e) {
	return e;
}
var C = Array.prototype.map, w = [
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
function T(e) {
	var t = e.grouping === void 0 || e.thousands === void 0 ? S : f(C.call(e.grouping, Number), e.thousands + ""), n = e.currency === void 0 ? "" : e.currency[0] + "", r = e.currency === void 0 ? "" : e.currency[1] + "", i = e.decimal === void 0 ? "." : e.decimal + "", a = e.numerals === void 0 ? S : p(C.call(e.numerals, String)), o = e.percent === void 0 ? "%" : e.percent + "", s = e.minus === void 0 ? "−" : e.minus + "", c = e.nan === void 0 ? "NaN" : e.nan + "";
	function l(e, l) {
		e = h(e);
		var u = e.fill, d = e.align, f = e.sign, p = e.symbol, m = e.zero, g = e.width, y = e.comma, b = e.precision, S = e.trim, C = e.type;
		C === "n" ? (y = !0, C = "g") : x[C] || (b === void 0 && (b = 12), S = !0, C = "g"), (m || u === "0" && d === "=") && (m = !0, u = "0", d = "=");
		var T = (l && l.prefix !== void 0 ? l.prefix : "") + (p === "$" ? n : p === "#" && /[boxX]/.test(C) ? "0" + C.toLowerCase() : ""), E = (p === "$" ? r : /[%p]/.test(C) ? o : "") + (l && l.suffix !== void 0 ? l.suffix : ""), D = x[C], O = /[defgprs%]/.test(C);
		b = b === void 0 ? 6 : /[gprs]/.test(C) ? Math.max(1, Math.min(21, b)) : Math.max(0, Math.min(20, b));
		function k(e) {
			var n = T, r = E, o, l, p;
			if (C === "c") r = D(e) + r, e = "";
			else {
				e = +e;
				var h = e < 0 || 1 / e < 0;
				if (e = isNaN(e) ? c : D(Math.abs(e), b), S && (e = _(e)), h && +e == 0 && f !== "+" && (h = !1), n = (h ? f === "(" ? f : s : f === "-" || f === "(" ? "" : f) + n, r = (C === "s" && !isNaN(e) && v !== void 0 ? w[8 + v / 3] : "") + r + (h && f === "(" ? ")" : ""), O) {
					for (o = -1, l = e.length; ++o < l;) if (p = e.charCodeAt(o), 48 > p || p > 57) {
						r = (p === 46 ? i + e.slice(o + 1) : e.slice(o)) + r, e = e.slice(0, o);
						break;
					}
				}
			}
			y && !m && (e = t(e, Infinity));
			var x = n.length + e.length + r.length, k = x < g ? Array(g - x + 1).join(u) : "";
			switch (y && m && (e = t(k + e, k.length ? g - r.length : Infinity), k = ""), d) {
				case "<":
					e = n + e + r + k;
					break;
				case "=":
					e = n + k + e + r;
					break;
				case "^":
					e = k.slice(0, x = k.length >> 1) + n + e + r + k.slice(x);
					break;
				default: e = k + n + e + r;
			}
			return a(e);
		}
		return k.toString = function() {
			return e + "";
		}, k;
	}
	function u(e, t) {
		var n = Math.max(-8, Math.min(8, Math.floor(d(t) / 3))) * 3, r = 10 ** -n, i = l((e = h(e), e.type = "f", e), { suffix: w[8 + n / 3] });
		return function(e) {
			return i(r * e);
		};
	}
	return {
		format: l,
		formatPrefix: u
	};
}
var E, D, O;
k({
	thousands: ",",
	grouping: [3],
	currency: ["$", ""]
});
function k(e) {
	return E = T(e), D = E.format, O = E.formatPrefix, E;
}
function ee(e) {
	return Math.max(0, -d(Math.abs(e)));
}
function te(e, t) {
	return Math.max(0, Math.max(-8, Math.min(8, Math.floor(d(t) / 3))) * 3 - d(Math.abs(e)));
}
function ne(e, t) {
	return e = Math.abs(e), t = Math.abs(t) - e, Math.max(0, d(t) - d(e)) + 1;
}
// node_modules/d3-array/dist/d3-array.mjs
function re(e, t) {
	return e == null || t == null ? NaN : e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function ie(e, t) {
	return e == null || t == null ? NaN : t < e ? -1 : t > e ? 1 : t >= e ? 0 : NaN;
}
function ae(e) {
	let t, n, r;
	e.length === 2 ? (t = e === re || e === ie ? e : oe, n = e, r = e) : (t = re, n = (t, n) => re(e(t), n), r = (t, n) => e(t) - n);
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
function oe() {
	return 0;
}
function se(e) {
	return e === null ? NaN : +e;
}
var ce = ae(re), le = ce.right;
ce.left, ae(se).center, Array.prototype.slice;
var ue = Math.sqrt(50), de = Math.sqrt(10), fe = Math.sqrt(2);
function pe(e, t, n) {
	let r = (t - e) / Math.max(0, n), i = Math.floor(Math.log10(r)), a = r / 10 ** i, o = a >= ue ? 10 : a >= de ? 5 : a >= fe ? 2 : 1, s, c, l;
	return i < 0 ? (l = 10 ** -i / o, s = Math.round(e * l), c = Math.round(t * l), s / l < e && ++s, c / l > t && --c, l = -l) : (l = 10 ** i * o, s = Math.round(e / l), c = Math.round(t / l), s * l < e && ++s, c * l > t && --c), c < s && .5 <= n && n < 2 ? pe(e, t, n * 2) : [
		s,
		c,
		l
	];
}
function me(e, t, n) {
	if (t = +t, e = +e, n = +n, !(n > 0)) return [];
	if (e === t) return [e];
	let r = t < e, [i, a, o] = r ? pe(t, e, n) : pe(e, t, n);
	if (!(a >= i)) return [];
	let s = a - i + 1, c = Array(s);
	if (r) {
		if (o < 0) for (let e = 0; e < s; ++e) c[e] = (a - e) / -o;
		else for (let e = 0; e < s; ++e) c[e] = (a - e) * o;
	} else if (o < 0) for (let e = 0; e < s; ++e) c[e] = (i + e) / -o;
	else for (let e = 0; e < s; ++e) c[e] = (i + e) * o;
	return c;
}
function he(e, t, n) {
	return t = +t, e = +e, n = +n, pe(e, t, n)[2];
}
function ge(e, t, n) {
	t = +t, e = +e, n = +n;
	let r = t < e, i = r ? he(t, e, n) : he(e, t, n);
	return (r ? -1 : 1) * (i < 0 ? 1 / -i : i);
}
// node_modules/d3-color/dist/d3-color.mjs
function _e(e, t, n) {
	e.prototype = t.prototype = n, n.constructor = e;
}
function ve(e, t) {
	var n = Object.create(e.prototype);
	for (var r in t) n[r] = t[r];
	return n;
}
function A() {}
var ye = .7, be = 1 / ye, xe = "\\s*([+-]?\\d+)\\s*", Se = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*", j = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*", Ce = /^#([0-9a-f]{3,8})$/, we = RegExp(`^rgb\\(${xe},${xe},${xe}\\)$`), Te = RegExp(`^rgb\\(${j},${j},${j}\\)$`), Ee = RegExp(`^rgba\\(${xe},${xe},${xe},${Se}\\)$`), De = RegExp(`^rgba\\(${j},${j},${j},${Se}\\)$`), Oe = RegExp(`^hsl\\(${Se},${j},${j}\\)$`), ke = RegExp(`^hsla\\(${Se},${j},${j},${Se}\\)$`), Ae = {
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
_e(A, Fe, {
	copy(e) {
		return Object.assign(new this.constructor(), this, e);
	},
	displayable() {
		return this.rgb().displayable();
	},
	hex: je,
	formatHex: je,
	formatHex8: Me,
	formatHsl: Ne,
	formatRgb: Pe,
	toString: Pe
});
function je() {
	return this.rgb().formatHex();
}
function Me() {
	return this.rgb().formatHex8();
}
function Ne() {
	return qe(this).formatHsl();
}
function Pe() {
	return this.rgb().formatRgb();
}
function Fe(e) {
	var t, n;
	return e = (e + "").trim().toLowerCase(), (t = Ce.exec(e)) ? (n = t[1].length, t = parseInt(t[1], 16), n === 6 ? Ie(t) : n === 3 ? new M(t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, (t & 15) << 4 | t & 15, 1) : n === 8 ? Le(t >> 24 & 255, t >> 16 & 255, t >> 8 & 255, (t & 255) / 255) : n === 4 ? Le(t >> 12 & 15 | t >> 8 & 240, t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, ((t & 15) << 4 | t & 15) / 255) : null) : (t = we.exec(e)) ? new M(t[1], t[2], t[3], 1) : (t = Te.exec(e)) ? new M(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, 1) : (t = Ee.exec(e)) ? Le(t[1], t[2], t[3], t[4]) : (t = De.exec(e)) ? Le(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, t[4]) : (t = Oe.exec(e)) ? Ke(t[1], t[2] / 100, t[3] / 100, 1) : (t = ke.exec(e)) ? Ke(t[1], t[2] / 100, t[3] / 100, t[4]) : Ae.hasOwnProperty(e) ? Ie(Ae[e]) : e === "transparent" ? new M(NaN, NaN, NaN, 0) : null;
}
function Ie(e) {
	return new M(e >> 16 & 255, e >> 8 & 255, e & 255, 1);
}
function Le(e, t, n, r) {
	return r <= 0 && (e = t = n = NaN), new M(e, t, n, r);
}
function Re(e) {
	return e instanceof A || (e = Fe(e)), e ? (e = e.rgb(), new M(e.r, e.g, e.b, e.opacity)) : new M();
}
function ze(e, t, n, r) {
	return arguments.length === 1 ? Re(e) : new M(e, t, n, r ?? 1);
}
function M(e, t, n, r) {
	this.r = +e, this.g = +t, this.b = +n, this.opacity = +r;
}
_e(M, ze, ve(A, {
	brighter(e) {
		return e = e == null ? be : be ** +e, new M(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? ye : ye ** +e, new M(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new M(We(this.r), We(this.g), We(this.b), Ue(this.opacity));
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
	return `#${Ge(this.r)}${Ge(this.g)}${Ge(this.b)}`;
}
function Ve() {
	return `#${Ge(this.r)}${Ge(this.g)}${Ge(this.b)}${Ge((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function He() {
	let e = Ue(this.opacity);
	return `${e === 1 ? "rgb(" : "rgba("}${We(this.r)}, ${We(this.g)}, ${We(this.b)}${e === 1 ? ")" : `, ${e})`}`;
}
function Ue(e) {
	return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function We(e) {
	return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function Ge(e) {
	return e = We(e), (e < 16 ? "0" : "") + e.toString(16);
}
function Ke(e, t, n, r) {
	return r <= 0 ? e = t = n = NaN : n <= 0 || n >= 1 ? e = t = NaN : t <= 0 && (e = NaN), new N(e, t, n, r);
}
function qe(e) {
	if (e instanceof N) return new N(e.h, e.s, e.l, e.opacity);
	if (e instanceof A || (e = Fe(e)), !e) return new N();
	if (e instanceof N) return e;
	e = e.rgb();
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = Math.min(t, n, r), a = Math.max(t, n, r), o = NaN, s = a - i, c = (a + i) / 2;
	return s ? (o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4, s /= c < .5 ? a + i : 2 - a - i, o *= 60) : s = c > 0 && c < 1 ? 0 : o, new N(o, s, c, e.opacity);
}
function Je(e, t, n, r) {
	return arguments.length === 1 ? qe(e) : new N(e, t, n, r ?? 1);
}
function N(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
_e(N, Je, ve(A, {
	brighter(e) {
		return e = e == null ? be : be ** +e, new N(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? ye : ye ** +e, new N(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = this.h % 360 + (this.h < 0) * 360, t = isNaN(e) || isNaN(this.s) ? 0 : this.s, n = this.l, r = n + (n < .5 ? n : 1 - n) * t, i = 2 * n - r;
		return new M(Ze(e >= 240 ? e - 240 : e + 120, i, r), Ze(e, i, r), Ze(e < 120 ? e + 240 : e - 120, i, r), this.opacity);
	},
	clamp() {
		return new N(Ye(this.h), Xe(this.s), Xe(this.l), Ue(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		let e = Ue(this.opacity);
		return `${e === 1 ? "hsl(" : "hsla("}${Ye(this.h)}, ${Xe(this.s) * 100}%, ${Xe(this.l) * 100}%${e === 1 ? ")" : `, ${e})`}`;
	}
}));
function Ye(e) {
	return e = (e || 0) % 360, e < 0 ? e + 360 : e;
}
function Xe(e) {
	return Math.max(0, Math.min(1, e || 0));
}
function Ze(e, t, n) {
	return (e < 60 ? t + (n - t) * e / 60 : e < 180 ? n : e < 240 ? t + (n - t) * (240 - e) / 60 : t) * 255;
}
var Qe = Math.PI / 180, $e = 180 / Math.PI, et = 18, tt = .96422, nt = 1, rt = .82521, it = 4 / 29, at = 6 / 29, ot = 3 * at * at, st = at * at * at;
function ct(e) {
	if (e instanceof P) return new P(e.l, e.a, e.b, e.opacity);
	if (e instanceof F) return gt(e);
	e instanceof M || (e = Re(e));
	var t = pt(e.r), n = pt(e.g), r = pt(e.b), i = ut((.2225045 * t + .7168786 * n + .0606169 * r) / nt), a, o;
	return t === n && n === r ? a = o = i : (a = ut((.4360747 * t + .3850649 * n + .1430804 * r) / tt), o = ut((.0139322 * t + .0971045 * n + .7141733 * r) / rt)), new P(116 * i - 16, 500 * (a - i), 200 * (i - o), e.opacity);
}
function lt(e, t, n, r) {
	return arguments.length === 1 ? ct(e) : new P(e, t, n, r ?? 1);
}
function P(e, t, n, r) {
	this.l = +e, this.a = +t, this.b = +n, this.opacity = +r;
}
_e(P, lt, ve(A, {
	brighter(e) {
		return new P(this.l + et * (e ?? 1), this.a, this.b, this.opacity);
	},
	darker(e) {
		return new P(this.l - et * (e ?? 1), this.a, this.b, this.opacity);
	},
	rgb() {
		var e = (this.l + 16) / 116, t = isNaN(this.a) ? e : e + this.a / 500, n = isNaN(this.b) ? e : e - this.b / 200;
		return t = tt * dt(t), e = nt * dt(e), n = rt * dt(n), new M(ft(3.1338561 * t - 1.6168667 * e - .4906146 * n), ft(-.9787684 * t + 1.9161415 * e + .033454 * n), ft(.0719453 * t - .2289914 * e + 1.4052427 * n), this.opacity);
	}
}));
function ut(e) {
	return e > st ? e ** (1 / 3) : e / ot + it;
}
function dt(e) {
	return e > at ? e * e * e : ot * (e - it);
}
function ft(e) {
	return 255 * (e <= .0031308 ? 12.92 * e : 1.055 * e ** (1 / 2.4) - .055);
}
function pt(e) {
	return (e /= 255) <= .04045 ? e / 12.92 : ((e + .055) / 1.055) ** 2.4;
}
function mt(e) {
	if (e instanceof F) return new F(e.h, e.c, e.l, e.opacity);
	if (e instanceof P || (e = ct(e)), e.a === 0 && e.b === 0) return new F(NaN, 0 < e.l && e.l < 100 ? 0 : NaN, e.l, e.opacity);
	var t = Math.atan2(e.b, e.a) * $e;
	return new F(t < 0 ? t + 360 : t, Math.sqrt(e.a * e.a + e.b * e.b), e.l, e.opacity);
}
function ht(e, t, n, r) {
	return arguments.length === 1 ? mt(e) : new F(e, t, n, r ?? 1);
}
function F(e, t, n, r) {
	this.h = +e, this.c = +t, this.l = +n, this.opacity = +r;
}
function gt(e) {
	if (isNaN(e.h)) return new P(e.l, 0, 0, e.opacity);
	var t = e.h * Qe;
	return new P(e.l, Math.cos(t) * e.c, Math.sin(t) * e.c, e.opacity);
}
_e(F, ht, ve(A, {
	brighter(e) {
		return new F(this.h, this.c, this.l + et * (e ?? 1), this.opacity);
	},
	darker(e) {
		return new F(this.h, this.c, this.l - et * (e ?? 1), this.opacity);
	},
	rgb() {
		return gt(this).rgb();
	}
}));
var _t = -.14861, vt = 1.78277, yt = -.29227, bt = -.90649, xt = 1.97294, St = xt * bt, Ct = xt * vt, wt = vt * yt - bt * _t;
function Tt(e) {
	if (e instanceof Dt) return new Dt(e.h, e.s, e.l, e.opacity);
	e instanceof M || (e = Re(e));
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = (wt * r + St * t - Ct * n) / (wt + St - Ct), a = r - i, o = (xt * (n - i) - yt * a) / bt, s = Math.sqrt(o * o + a * a) / (xt * i * (1 - i)), c = s ? Math.atan2(o, a) * $e - 120 : NaN;
	return new Dt(c < 0 ? c + 360 : c, s, i, e.opacity);
}
function Et(e, t, n, r) {
	return arguments.length === 1 ? Tt(e) : new Dt(e, t, n, r ?? 1);
}
function Dt(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
_e(Dt, Et, ve(A, {
	brighter(e) {
		return e = e == null ? be : be ** +e, new Dt(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? ye : ye ** +e, new Dt(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = isNaN(this.h) ? 0 : (this.h + 120) * Qe, t = +this.l, n = isNaN(this.s) ? 0 : this.s * t * (1 - t), r = Math.cos(e), i = Math.sin(e);
		return new M(255 * (t + n * (_t * r + vt * i)), 255 * (t + n * (yt * r + bt * i)), 255 * (t + xt * r * n), this.opacity);
	}
}));
var Ot = (e) => () => e;
function kt(e, t) {
	return function(n) {
		return e + n * t;
	};
}
function At(e, t, n) {
	return e **= +n, t = t ** +n - e, n = 1 / n, function(r) {
		return (e + r * t) ** +n;
	};
}
function jt(e, t) {
	var n = t - e;
	return n ? kt(e, n > 180 || n < -180 ? n - 360 * Math.round(n / 360) : n) : Ot(isNaN(e) ? t : e);
}
function Mt(e) {
	return (e = +e) == 1 ? Nt : function(t, n) {
		return n - t ? At(t, n, e) : Ot(isNaN(t) ? n : t);
	};
}
function Nt(e, t) {
	var n = t - e;
	return n ? kt(e, n) : Ot(isNaN(e) ? t : e);
}
var Pt = (function e(t) {
	var n = Mt(t);
	function r(e, t) {
		var r = n((e = ze(e)).r, (t = ze(t)).r), i = n(e.g, t.g), a = n(e.b, t.b), o = Nt(e.opacity, t.opacity);
		return function(t) {
			return e.r = r(t), e.g = i(t), e.b = a(t), e.opacity = o(t), e + "";
		};
	}
	return r.gamma = e, r;
})(1);
function Ft(e, t) {
	t ||= [];
	var n = e ? Math.min(t.length, e.length) : 0, r = t.slice(), i;
	return function(a) {
		for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
		return r;
	};
}
function It(e) {
	return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function Lt(e, t) {
	for (var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0; o < r; ++o) i[o] = Gt(e[o], t[o]);
	for (; o < n; ++o) a[o] = t[o];
	return function(e) {
		for (o = 0; o < r; ++o) a[o] = i[o](e);
		return a;
	};
}
function Rt(e, t) {
	var n = /* @__PURE__ */ new Date();
	return e = +e, t = +t, function(r) {
		return n.setTime(e * (1 - r) + t * r), n;
	};
}
function I(e, t) {
	return e = +e, t = +t, function(n) {
		return e * (1 - n) + t * n;
	};
}
function zt(e, t) {
	var n = {}, r = {}, i;
	for (i in typeof e == "object" && e || (e = {}), typeof t == "object" && t || (t = {}), t) i in e ? n[i] = Gt(e[i], t[i]) : r[i] = t[i];
	return function(e) {
		for (i in n) r[i] = n[i](e);
		return r;
	};
}
var Bt = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g, Vt = new RegExp(Bt.source, "g");
function Ht(e) {
	return function() {
		return e;
	};
}
function Ut(e) {
	return function(t) {
		return e(t) + "";
	};
}
function Wt(e, t) {
	var n = Bt.lastIndex = Vt.lastIndex = 0, r, i, a, o = -1, s = [], c = [];
	for (e += "", t += ""; (r = Bt.exec(e)) && (i = Vt.exec(t));) (a = i.index) > n && (a = t.slice(n, a), s[o] ? s[o] += a : s[++o] = a), (r = r[0]) === (i = i[0]) ? s[o] ? s[o] += i : s[++o] = i : (s[++o] = null, c.push({
		i: o,
		x: I(r, i)
	})), n = Vt.lastIndex;
	return n < t.length && (a = t.slice(n), s[o] ? s[o] += a : s[++o] = a), s.length < 2 ? c[0] ? Ut(c[0].x) : Ht(t) : (t = c.length, function(e) {
		for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
		return s.join("");
	});
}
function Gt(e, t) {
	var n = typeof t, r;
	return t == null || n === "boolean" ? Ot(t) : (n === "number" ? I : n === "string" ? (r = Fe(t)) ? (t = r, Pt) : Wt : t instanceof Fe ? Pt : t instanceof Date ? Rt : It(t) ? Ft : Array.isArray(t) ? Lt : typeof t.valueOf != "function" && typeof t.toString != "function" || isNaN(t) ? zt : I)(e, t);
}
function Kt(e, t) {
	return e = +e, t = +t, function(n) {
		return Math.round(e * (1 - n) + t * n);
	};
}
var qt = 180 / Math.PI, Jt = {
	translateX: 0,
	translateY: 0,
	rotate: 0,
	skewX: 0,
	scaleX: 1,
	scaleY: 1
};
function Yt(e, t, n, r, i, a) {
	var o, s, c;
	return (o = Math.sqrt(e * e + t * t)) && (e /= o, t /= o), (c = e * n + t * r) && (n -= e * c, r -= t * c), (s = Math.sqrt(n * n + r * r)) && (n /= s, r /= s, c /= s), e * r < t * n && (e = -e, t = -t, c = -c, o = -o), {
		translateX: i,
		translateY: a,
		rotate: Math.atan2(t, e) * qt,
		skewX: Math.atan(c) * qt,
		scaleX: o,
		scaleY: s
	};
}
var Xt;
function Zt(e) {
	let t = new (typeof DOMMatrix == "function" ? DOMMatrix : WebKitCSSMatrix)(e + "");
	return t.isIdentity ? Jt : Yt(t.a, t.b, t.c, t.d, t.e, t.f);
}
function Qt(e) {
	return e == null || (Xt ||= document.createElementNS("http://www.w3.org/2000/svg", "g"), Xt.setAttribute("transform", e), !(e = Xt.transform.baseVal.consolidate())) ? Jt : (e = e.matrix, Yt(e.a, e.b, e.c, e.d, e.e, e.f));
}
function $t(e, t, n, r) {
	function i(e) {
		return e.length ? e.pop() + " " : "";
	}
	function a(e, r, i, a, o, s) {
		if (e !== i || r !== a) {
			var c = o.push("translate(", null, t, null, n);
			s.push({
				i: c - 4,
				x: I(e, i)
			}, {
				i: c - 2,
				x: I(r, a)
			});
		} else (i || a) && o.push("translate(" + i + t + a + n);
	}
	function o(e, t, n, a) {
		e === t ? t && n.push(i(n) + "rotate(" + t + r) : (e - t > 180 ? t += 360 : t - e > 180 && (e += 360), a.push({
			i: n.push(i(n) + "rotate(", null, r) - 2,
			x: I(e, t)
		}));
	}
	function s(e, t, n, a) {
		e === t ? t && n.push(i(n) + "skewX(" + t + r) : a.push({
			i: n.push(i(n) + "skewX(", null, r) - 2,
			x: I(e, t)
		});
	}
	function c(e, t, n, r, a, o) {
		if (e !== n || t !== r) {
			var s = a.push(i(a) + "scale(", null, ",", null, ")");
			o.push({
				i: s - 4,
				x: I(e, n)
			}, {
				i: s - 2,
				x: I(t, r)
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
var en = $t(Zt, "px, ", "px)", "deg)"), tn = $t(Qt, ", ", ")", ")"), nn = 1e-12;
function rn(e) {
	return ((e = Math.exp(e)) + 1 / e) / 2;
}
function an(e) {
	return ((e = Math.exp(e)) - 1 / e) / 2;
}
function on(e) {
	return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
var sn = (function e(t, n, r) {
	function i(e, i) {
		var a = e[0], o = e[1], s = e[2], c = i[0], l = i[1], u = i[2], d = c - a, f = l - o, p = d * d + f * f, m, h;
		if (p < nn) h = Math.log(u / s) / t, m = function(e) {
			return [
				a + e * d,
				o + e * f,
				s * Math.exp(t * e * h)
			];
		};
		else {
			var g = Math.sqrt(p), _ = (u * u - s * s + r * p) / (2 * s * n * g), v = (u * u - s * s - r * p) / (2 * u * n * g), y = Math.log(Math.sqrt(_ * _ + 1) - _);
			h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t, m = function(e) {
				var r = e * h, i = rn(y), c = s / (n * g) * (i * on(t * r + y) - an(y));
				return [
					a + c * d,
					o + c * f,
					s * i / rn(t * r + y)
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
function cn(e) {
	return (function t(n) {
		n = +n;
		function r(t, r) {
			var i = e((t = Et(t)).h, (r = Et(r)).h), a = Nt(t.s, r.s), o = Nt(t.l, r.l), s = Nt(t.opacity, r.opacity);
			return function(e) {
				return t.h = i(e), t.s = a(e), t.l = o(e ** +n), t.opacity = s(e), t + "";
			};
		}
		return r.gamma = t, r;
	})(1);
}
cn(jt), cn(Nt);
// node_modules/d3-scale/dist/d3-scale.mjs
function ln(e, t) {
	switch (arguments.length) {
		case 0: break;
		case 1:
			this.range(e);
			break;
		default: this.range(t).domain(e);
	}
	return this;
}
function un(e) {
	return function() {
		return e;
	};
}
function dn(e) {
	return +e;
}
var fn = [0, 1];
function pn(e) {
	return e;
}
function mn(e, t) {
	return (t -= e = +e) ? function(n) {
		return (n - e) / t;
	} : un(isNaN(t) ? NaN : .5);
}
function hn(e, t) {
	var n;
	return e > t && (n = e, e = t, t = n), function(n) {
		return Math.max(e, Math.min(t, n));
	};
}
function gn(e, t, n) {
	var r = e[0], i = e[1], a = t[0], o = t[1];
	return i < r ? (r = mn(i, r), a = n(o, a)) : (r = mn(r, i), a = n(a, o)), function(e) {
		return a(r(e));
	};
}
function _n(e, t, n) {
	var r = Math.min(e.length, t.length) - 1, i = Array(r), a = Array(r), o = -1;
	for (e[r] < e[0] && (e = e.slice().reverse(), t = t.slice().reverse()); ++o < r;) i[o] = mn(e[o], e[o + 1]), a[o] = n(t[o], t[o + 1]);
	return function(t) {
		var n = le(e, t, 1, r) - 1;
		return a[n](i[n](t));
	};
}
function vn(e, t) {
	return t.domain(e.domain()).range(e.range()).interpolate(e.interpolate()).clamp(e.clamp()).unknown(e.unknown());
}
function yn() {
	var e = fn, t = fn, n = Gt, r, i, a, o = pn, s, c, l;
	function u() {
		var n = Math.min(e.length, t.length);
		return o !== pn && (o = hn(e[0], e[n - 1])), s = n > 2 ? _n : gn, c = l = null, d;
	}
	function d(i) {
		return i == null || isNaN(i = +i) ? a : (c ||= s(e.map(r), t, n))(r(o(i)));
	}
	return d.invert = function(n) {
		return o(i((l ||= s(t, e.map(r), I))(n)));
	}, d.domain = function(t) {
		return arguments.length ? (e = Array.from(t, dn), u()) : e.slice();
	}, d.range = function(e) {
		return arguments.length ? (t = Array.from(e), u()) : t.slice();
	}, d.rangeRound = function(e) {
		return t = Array.from(e), n = Kt, u();
	}, d.clamp = function(e) {
		return arguments.length ? (o = e ? !0 : pn, u()) : o !== pn;
	}, d.interpolate = function(e) {
		return arguments.length ? (n = e, u()) : n;
	}, d.unknown = function(e) {
		return arguments.length ? (a = e, d) : a;
	}, function(e, t) {
		return r = e, i = t, u();
	};
}
function bn() {
	return yn()(pn, pn);
}
function xn(e, t, n, r) {
	var i = ge(e, t, n), a;
	switch (r = h(r ?? ",f"), r.type) {
		case "s":
			var o = Math.max(Math.abs(e), Math.abs(t));
			return r.precision == null && !isNaN(a = te(i, o)) && (r.precision = a), O(r, o);
		case "":
		case "e":
		case "g":
		case "p":
		case "r":
			r.precision == null && !isNaN(a = ne(i, Math.max(Math.abs(e), Math.abs(t)))) && (r.precision = a - (r.type === "e"));
			break;
		case "f":
		case "%": r.precision == null && !isNaN(a = ee(i)) && (r.precision = a - (r.type === "%") * 2);
	}
	return D(r);
}
function Sn(e) {
	var t = e.domain;
	return e.ticks = function(e) {
		var n = t();
		return me(n[0], n[n.length - 1], e ?? 10);
	}, e.tickFormat = function(e, n) {
		var r = t();
		return xn(r[0], r[r.length - 1], e ?? 10, n);
	}, e.nice = function(n) {
		n ??= 10;
		var r = t(), i = 0, a = r.length - 1, o = r[i], s = r[a], c, l, u = 10;
		for (s < o && (l = o, o = s, s = l, l = i, i = a, a = l); u-- > 0;) {
			if (l = he(o, s, n), l === c) return r[i] = o, r[a] = s, t(r);
			if (l > 0) o = Math.floor(o / l) * l, s = Math.ceil(s / l) * l;
			else if (l < 0) o = Math.ceil(o * l) / l, s = Math.floor(s * l) / l;
			else break;
			c = l;
		}
		return e;
	}, e;
}
function Cn() {
	var e = bn();
	return e.copy = function() {
		return vn(e, Cn());
	}, ln.apply(e, arguments), Sn(e);
}
// node_modules/d3-path/dist/d3-path.mjs
var wn = Math.PI, Tn = 2 * wn, En = 1e-6, Dn = Tn - En;
function On(e) {
	this._ += e[0];
	for (let t = 1, n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function kn(e) {
	let t = Math.floor(e);
	if (!(t >= 0)) throw Error(`invalid digits: ${e}`);
	if (t > 15) return On;
	let n = 10 ** t;
	return function(e) {
		this._ += e[0];
		for (let t = 1, r = e.length; t < r; ++t) this._ += Math.round(arguments[t] * n) / n + e[t];
	};
}
function An(e, t, n, r) {
	return e === n && t === r;
}
function jn(e) {
	let t = Math.floor(e);
	if (!(t <= 15)) return An;
	let n = 10 ** t, r = function(e) {
		return Math.round(e * n);
	};
	return function(e, t, n, i) {
		return r(e) === r(n) && r(t) === r(i);
	};
}
var Mn = class {
	constructor(e) {
		this._x0 = this._y0 = this._x1 = this._y1 = null, this._ = "", this._append = e == null ? On : kn(e), this._equal = e == null ? An : jn(e);
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
		else if (d > En) {
			if (!(Math.abs(u * s - c * l) > En) || !i) this._append`L${this._x1 = e},${this._y1 = t}`;
			else {
				let f = n - a, p = r - o, m = s * s + c * c, h = f * f + p * p, g = Math.sqrt(m), _ = Math.sqrt(d), v = i * Math.tan((wn - Math.acos((m + d - h) / (2 * g * _))) / 2), y = v / _, b = v / g;
				Math.abs(y - 1) > En && this._append`L${e + y * l},${t + y * u}`, this._append`A${i},${i},0,0,${+(u * f > l * p)},${this._x1 = e + b * s},${this._y1 = t + b * c}`;
			}
		}
	}
	arc(e, t, n, r, i, a) {
		if (e = +e, t = +t, n = +n, a = !!a, n < 0) throw Error(`negative radius: ${n}`);
		let o = n * Math.cos(r), s = n * Math.sin(r), c = e + o, l = t + s, u = 1 ^ a, d = a ? r - i : i - r;
		if (this._x1 === null ? this._append`M${c},${l}` : (Math.abs(this._x1 - c) > En || Math.abs(this._y1 - l) > En) && this._append`L${c},${l}`, n) {
			if (d < 0 && (d = d % Tn + Tn), d > Dn) this._append`A${n},${n},0,1,${u},${e - o},${t - s}A${n},${n},0,1,${u},${this._x1 = c},${this._y1 = l}`;
			else if (d > En) {
				let a = e + n * Math.cos(i), o = t + n * Math.sin(i);
				if (d >= wn && this._equal(c, l, a, o)) {
					d /= 2;
					let i = r + d;
					this._append`A${n},${n},0,${+(d >= wn)},${u},${e + n * Math.cos(i)},${t + n * Math.sin(i)}`;
				}
				this._append`A${n},${n},0,${+(d >= wn)},${u},${this._x1 = a},${this._y1 = o}`;
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
Mn.prototype;
// node_modules/d3-shape/dist/d3-shape.mjs
function Nn(e) {
	return function() {
		return e;
	};
}
var Pn = Math.cos, Fn = Math.sin, In = Math.sqrt, Ln = 1e-12, Rn = Math.PI;
Rn / 2;
var zn = 2 * Rn;
function Bn(e) {
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
	}, () => new Mn(t);
}
Array.prototype.slice;
function Vn(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function Hn(e) {
	this._context = e;
}
Hn.prototype = {
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
function Un(e) {
	return new Hn(e);
}
function Wn(e) {
	return e[0];
}
function Gn(e) {
	return e[1];
}
function Kn(e, t) {
	var n = Nn(!0), r = null, i = Un, a = null, o = Bn(s);
	e = typeof e == "function" ? e : e === void 0 ? Wn : Nn(e), t = typeof t == "function" ? t : t === void 0 ? Gn : Nn(t);
	function s(s) {
		var c, l = (s = Vn(s)).length, u, d = !1, f;
		for (r ?? (a = i(f = o())), c = 0; c <= l; ++c) !(c < l && n(u = s[c], c, s)) === d && ((d = !d) ? a.lineStart() : a.lineEnd()), d && a.point(+e(u, c, s), +t(u, c, s));
		if (f) return a = null, f + "" || null;
	}
	return s.x = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : Nn(+t), s) : e;
	}, s.y = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : Nn(+e), s) : t;
	}, s.defined = function(e) {
		return arguments.length ? (n = typeof e == "function" ? e : Nn(!!e), s) : n;
	}, s.curve = function(e) {
		return arguments.length ? (i = e, r != null && (a = i(r)), s) : i;
	}, s.context = function(e) {
		return arguments.length ? (e == null ? r = a = null : a = i(r = e), s) : r;
	}, s;
}
Jn(Un);
function qn(e) {
	this._curve = e;
}
qn.prototype = {
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
function Jn(e) {
	function t(t) {
		return new qn(e(t));
	}
	return t._curve = e, t;
}
In(3), In(1 / 3) * 2;
var Yn = Fn(Rn / 10) / Fn(7 * Rn / 10);
Fn(zn / 10) * Yn, -Pn(zn / 10) * Yn, In(3), In(3), In(3) / 2, (1 / In(12) / 2 + 1) * 3;
function Xn() {}
function Zn(e, t, n) {
	e._context.bezierCurveTo((2 * e._x0 + e._x1) / 3, (2 * e._y0 + e._y1) / 3, (e._x0 + 2 * e._x1) / 3, (e._y0 + 2 * e._y1) / 3, (e._x0 + 4 * e._x1 + t) / 6, (e._y0 + 4 * e._y1 + n) / 6);
}
function Qn(e) {
	this._context = e;
}
Qn.prototype = {
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
			case 3: Zn(this, this._x1, this._y1);
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
			default: Zn(this, e, t);
		}
		this._x0 = this._x1, this._x1 = e, this._y0 = this._y1, this._y1 = t;
	}
};
function $n(e, t) {
	this._basis = new Qn(e), this._beta = t;
}
$n.prototype = {
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
		return t === 1 ? new Qn(e) : new $n(e, t);
	}
	return n.beta = function(t) {
		return e(+t);
	}, n;
})(.85);
function er(e, t, n) {
	e._context.bezierCurveTo(e._x1 + e._k * (e._x2 - e._x0), e._y1 + e._k * (e._y2 - e._y0), e._x2 + e._k * (e._x1 - t), e._y2 + e._k * (e._y1 - n), e._x2, e._y2);
}
function tr(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
tr.prototype = {
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
			case 3: er(this, this._x1, this._y1);
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
			default: er(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new tr(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function nr(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
nr.prototype = {
	areaStart: Xn,
	areaEnd: Xn,
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
			default: er(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new nr(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function rr(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
rr.prototype = {
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
			default: er(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new rr(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function ir(e, t, n) {
	var r = e._x1, i = e._y1, a = e._x2, o = e._y2;
	if (e._l01_a > Ln) {
		var s = 2 * e._l01_2a + 3 * e._l01_a * e._l12_a + e._l12_2a, c = 3 * e._l01_a * (e._l01_a + e._l12_a);
		r = (r * s - e._x0 * e._l12_2a + e._x2 * e._l01_2a) / c, i = (i * s - e._y0 * e._l12_2a + e._y2 * e._l01_2a) / c;
	}
	if (e._l23_a > Ln) {
		var l = 2 * e._l23_2a + 3 * e._l23_a * e._l12_a + e._l12_2a, u = 3 * e._l23_a * (e._l23_a + e._l12_a);
		a = (a * l + e._x1 * e._l23_2a - t * e._l12_2a) / u, o = (o * l + e._y1 * e._l23_2a - n * e._l12_2a) / u;
	}
	e._context.bezierCurveTo(r, i, a, o, e._x2, e._y2);
}
function ar(e, t) {
	this._context = e, this._alpha = t;
}
ar.prototype = {
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
			default: ir(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new ar(e, t) : new tr(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function or(e, t) {
	this._context = e, this._alpha = t;
}
or.prototype = {
	areaStart: Xn,
	areaEnd: Xn,
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
			default: ir(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new or(e, t) : new nr(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function sr(e, t) {
	this._context = e, this._alpha = t;
}
sr.prototype = {
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
			default: ir(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new sr(e, t) : new rr(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function cr(e) {
	return e < 0 ? -1 : 1;
}
function lr(e, t, n) {
	var r = e._x1 - e._x0, i = t - e._x1, a = (e._y1 - e._y0) / (r || i < 0 && -0), o = (n - e._y1) / (i || r < 0 && -0), s = (a * i + o * r) / (r + i);
	return (cr(a) + cr(o)) * Math.min(Math.abs(a), Math.abs(o), .5 * Math.abs(s)) || 0;
}
function ur(e, t) {
	var n = e._x1 - e._x0;
	return n ? (3 * (e._y1 - e._y0) / n - t) / 2 : t;
}
function dr(e, t, n) {
	var r = e._x0, i = e._y0, a = e._x1, o = e._y1, s = (a - r) / 3;
	e._context.bezierCurveTo(r + s, i + s * t, a - s, o - s * n, a, o);
}
function fr(e) {
	this._context = e;
}
fr.prototype = {
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
			case 3: dr(this, this._t0, ur(this, this._t0));
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
					this._point = 3, dr(this, ur(this, n = lr(this, e, t)), n);
					break;
				default: dr(this, this._t0, n = lr(this, e, t));
			}
			this._x0 = this._x1, this._x1 = e, this._y0 = this._y1, this._y1 = t, this._t0 = n;
		}
	}
}, Object.create(fr.prototype).point = function(e, t) {
	fr.prototype.point.call(this, t, e);
};
// src/curves.ts
var pr = "http://www.w3.org/2000/svg", mr = 280, hr = 190, L = {
	top: 6,
	right: 8,
	bottom: 18,
	left: 38
}, gr = class {
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
				i[n].textContent = r === null ? "–" : D(a.precise)(r);
			});
		}
	}
	chart(e, { total: t, epochs: n }) {
		let r = Cn([0, Math.max(1, t)], [L.left, mr - L.right]), i = Cn(e.domain ?? vr(e), [hr - L.bottom, L.top]);
		e.domain || i.nice(4);
		let a = R("svg", {
			viewBox: `0 0 ${mr} ${hr}`,
			role: "img",
			"aria-label": yr(e, n)
		});
		for (let t of i.ticks(4)) {
			let n = i(t);
			a.append(R("line", {
				class: "grid",
				x1: L.left,
				x2: mr - L.right,
				y1: n,
				y2: n
			}), R("text", {
				class: "tick",
				x: L.left - 6,
				y: n + 4,
				"text-anchor": "end"
			}, D(e.format)(t)));
		}
		for (let e of r.ticks(5).filter(Number.isInteger)) a.append(R("text", {
			class: "tick",
			x: r(e),
			y: 186,
			"text-anchor": "middle"
		}, String(e)));
		if (e.reference) {
			let [t, n] = e.reference, r = i(t);
			a.append(R("line", {
				class: "reference",
				x1: L.left,
				x2: mr - L.right,
				y1: r,
				y2: r
			}), R("text", {
				class: "tick",
				x: L.left + 4,
				y: r - 4
			}, n));
		}
		let o = Kn((e, t) => r(n[t]), (e) => i(e)).defined((e) => e !== null);
		for (let { color: t, dashed: n, values: r } of e.curves) {
			let e = R("path", {
				class: "curve",
				d: o(r) ?? "",
				"stroke-dasharray": n ? "4 3" : "none"
			});
			e.style.setProperty("--color", t), a.append(e);
		}
		let s = R("line", {
			class: "cursor",
			y1: L.top,
			y2: hr - L.bottom,
			visibility: "hidden"
		});
		a.append(s), a.addEventListener("click", (e) => {
			let { left: t, width: i } = a.getBoundingClientRect(), o = r.invert((e.clientX - t) / i * mr), [s] = [...n].sort((e, t) => Math.abs(e - o) - Math.abs(t - o));
			s !== void 0 && this.onSeek(s);
		});
		let c = e.curves.map(() => Object.assign(document.createElement("output"), { className: "value" })), l = document.createElement("figure");
		return l.append(_r(e, c), a), {
			figure: l,
			cursor: s,
			x: r,
			readouts: c,
			panel: e
		};
	}
};
function _r(e, t) {
	let n = document.createElement("figcaption"), r = Object.assign(document.createElement("span"), {
		className: "title",
		textContent: e.title
	}), i = e.curves.map(({ label: n, color: r, dashed: i }, a) => {
		let o = Object.assign(document.createElement("span"), { className: "key" });
		return e.curves.length > 1 && o.append(n, " "), o.append(t[a]), o.style.setProperty("--color", r), o.style.setProperty("--dash", i ? "dashed" : "solid"), o;
	});
	return n.append(r, ...i), n;
}
function vr({ curves: e, reference: t }) {
	let n = [...e.flatMap(({ values: e }) => e), t?.[0] ?? null].filter((e) => e !== null);
	if (n.length === 0) return [0, 1];
	let [r, i] = [Math.min(...n), Math.max(...n)];
	return r < i ? [r, i] : [r - .5, i + .5];
}
function yr({ title: e, curves: t, precise: n }, r) {
	let i = t.map(({ label: e, values: t }) => {
		let r = t.filter((e) => e !== null);
		return r.length ? `${e} from ${D(n)(r[0])} to ${D(n)(r.at(-1))}` : `${e} not computed`;
	});
	return `${e} over epochs ${r[0] ?? 0} to ${r.at(-1) ?? 0}: ${i.join(", ")}`;
}
function R(e, t, n = "") {
	let r = document.createElementNS(pr, e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, String(n));
	return r.textContent = n, r;
}
// src/stage.css?inline
var br = ".stage{--ink:light-dark(#1c1e21,#ecedee);--line:light-dark(#e4e4e0,#2b2f36);--st-text-color:var(--ink);--st-border-color:var(--line);--st-primary-color:light-dark(#0072b2,#3d9bd6);--st-secondary-background-color:light-dark(#fff,#1a1d21);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);color:var(--ink);grid-template-columns:minmax(0,6fr) minmax(0,5fr);gap:24px;font:400 13px/1.4 system-ui,sans-serif;display:grid;container-type:inline-size}.stage:not(:has(.curves)){grid-template-columns:minmax(0,1fr)}@media (width<=800px){.stage{grid-template-columns:minmax(0,1fr)}}.curves{grid-template-columns:repeat(auto-fit,minmax(240px,1fr));align-content:start;gap:16px;display:grid}.curves figure{margin:0}.curves :is(.key,.curve){--shade:light-dark(var(--color),color-mix(in srgb, var(--color) 72%, white))}.curves figcaption{flex-wrap:wrap;align-items:baseline;column-gap:8px;font-size:13px;display:flex}.curves .title{font-weight:600}.curves .key{color:var(--quiet);white-space:nowrap}.curves .key:before{content:\"\";vertical-align:middle;border-top:2px var(--dash) var(--shade);width:14px;margin-right:4px;display:inline-block}.curves .value{color:var(--ink);font-variant-numeric:tabular-nums}.curves svg{cursor:pointer;width:100%;height:auto;display:block}.curves .grid{stroke:var(--line)}.curves .tick{fill:var(--quiet);font-variant-numeric:tabular-nums;font-size:10.5px}.curves .curve{fill:none;stroke:var(--shade);stroke-width:2px}.curves .reference{stroke:var(--quiet);stroke-dasharray:2 3}.curves .cursor{stroke:var(--ink);stroke-opacity:.5}", xr = ".embedding-view{--ink:var(--st-text-color,#1c1e21);--line:var(--st-border-color,#e4e4e0);--surface:var(--st-secondary-background-color,#fff);--ground:var(--st-background-color,#fbfbfa);--accent:var(--st-primary-color,#0072b2);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);--faint:color-mix(in srgb, var(--ink) 8%, transparent);color:var(--ink);font:400 13px/1.4 var(--st-font,system-ui, sans-serif);font-variant-numeric:tabular-nums;grid-template-columns:minmax(0,1fr);gap:8px;display:grid;container-type:inline-size}.embedding-view [hidden]{display:none!important}.embedding-view .plot{aspect-ratio:1;box-sizing:border-box;background:var(--surface);border:1px solid var(--line);border-radius:8px;width:100%;min-height:280px;max-height:max(360px,100vh - 316px);position:relative;overflow:hidden}.embedding-view:fullscreen{background:var(--ground);grid-template-rows:minmax(0,1fr) auto auto;padding:24px}.embedding-view:fullscreen .plot{aspect-ratio:auto;height:auto;max-height:none}.embedding-view:fullscreen .epoch{min-height:56px;font-size:56px;line-height:56px}.embedding-view:fullscreen :is(.epoch small,.line,.key){font-size:18px}.embedding-view:fullscreen .readout dt{font-size:15px;line-height:24px}.embedding-view:fullscreen .readout dd{font-size:24px;line-height:32px}.embedding-view .plot>canvas{width:100%;height:100%;position:absolute;inset:0}.embedding-view .points{cursor:grab;touch-action:none}.embedding-view .points:active{cursor:grabbing}.embedding-view.lassoing .points{cursor:crosshair}.embedding-view .overlay{pointer-events:none}.embedding-view :is(.head,.readout,.key){margin:0;position:absolute}.embedding-view .head{top:12px;left:16px;right:16px}.embedding-view .epoch{letter-spacing:-.02em;min-height:36px;font-size:32px;font-weight:600;line-height:36px;display:block}.embedding-view .epoch:not(:has(small)){font-size:24px}.embedding-view .epoch small{letter-spacing:0;color:var(--quiet);white-space:pre;font-size:15px;font-weight:400;line-height:1}.embedding-view .line{white-space:pre;gap:12px;min-height:1lh;display:flex}.embedding-view .caption{min-width:0;color:var(--quiet);align-items:center;display:flex}.embedding-view .caption span{flex:none}.embedding-view .caption span:first-of-type{text-overflow:ellipsis;flex:0 auto;min-width:0;overflow:hidden}.embedding-view .status{flex:none;margin-left:auto;font-weight:600}.embedding-view[data-live=true][data-follow=true] .caption:before{content:\"\";background:var(--accent);border-radius:4px;flex:none;width:8px;height:8px;margin-right:6px;animation:2s ease-in-out infinite embedding-view-pulse}@keyframes embedding-view-pulse{50%{opacity:.25}}@media (prefers-reduced-motion:reduce){.embedding-view *{transition:none!important;animation:none!important}}.embedding-view .readout{grid-auto-flow:column;column-gap:20px;display:grid;top:12px;right:16px}.embedding-view :is(.readout,.readout dt,.readout dd){float:none;width:auto}.embedding-view .readout dt{color:var(--quiet);font-size:12px;font-weight:400;line-height:16px}.embedding-view .readout dd{min-width:3.2em;margin:0;font-size:15px;font-weight:600;line-height:20px}.embedding-view .key{min-height:2lh;color:var(--quiet);flex-wrap:wrap;align-content:flex-end;column-gap:20px;display:flex;bottom:12px;left:16px;right:16px}.embedding-view .key>div{flex-wrap:wrap;align-items:baseline;column-gap:12px;min-width:0;display:flex}.embedding-view .key span{white-space:nowrap;text-overflow:ellipsis;min-width:0;overflow:hidden}.embedding-view .key svg{vertical-align:-2px;margin-right:5px}.embedding-view .key .ramp{border-radius:3px;align-self:center;width:96px;height:6px}.embedding-view .notice{text-align:center;color:var(--quiet);pointer-events:none;align-content:center;place-items:center;gap:16px;padding:24px;font-size:15px;display:grid;position:absolute;inset:0}.embedding-view .notice:empty{display:none}.embedding-view .notice.waiting:before{content:\"\";width:8px;height:8px;color:var(--line);box-shadow:-26px 0 var(--accent), -14px 11px var(--accent), -15px -12px var(--accent), 26px 0 #d55e00, 14px 11px #d55e00, 15px -12px #d55e00;border-radius:4px;margin:24px 0;animation:2.4s ease-in-out infinite alternate embedding-view-gather}@keyframes embedding-view-gather{to{box-shadow:-30px 0 var(--accent), -25px 4px var(--accent), -26px -5px var(--accent), 30px 0 #d55e00, 25px 4px #d55e00, 26px -5px #d55e00}}.embedding-view .tooltip{z-index:1;box-sizing:border-box;pointer-events:none;background:var(--surface);border:1px solid var(--line);border-radius:8px;gap:10px;width:max-content;max-width:calc(100% - 8px);padding:8px 12px 8px 8px;display:flex;position:absolute}.embedding-view .tooltip canvas{width:72px;height:72px;image-rendering:pixelated;border-radius:4px;flex:none}.embedding-view .tooltip .name{align-items:center;gap:5px;font-size:15px;font-weight:600;display:flex}.embedding-view .tooltip .wrong{font-weight:600}.embedding-view .tooltip .prediction svg{vertical-align:-2px;margin-right:3px}.embedding-view .tooltip .surety{background:var(--faint);border-radius:2px;height:3px;margin:3px 0 4px;overflow:hidden}.embedding-view .tooltip .surety:before{content:\"\";height:100%;width:calc(100% * var(--share));background:var(--quiet);display:block}.embedding-view .tooltip .id{color:var(--quiet)}.embedding-view svg{flex:none;width:14px;height:14px}.embedding-view .legend-row{align-items:flex-start;gap:12px;display:flex}.embedding-view .color-by{min-height:28px;color:var(--quiet);flex:none;align-items:center;gap:6px;display:flex}.embedding-view .legend{flex:1;min-width:0}.embedding-view .classes{flex-wrap:wrap;gap:2px;min-height:28px;max-height:88px;display:flex;overflow-y:auto}.embedding-view input[type=search]{box-sizing:border-box;width:100%;min-height:28px;font:inherit;color:inherit;border:1px solid var(--line);background:0 0;border-radius:8px;margin-bottom:4px;padding:0 8px}.embedding-view :is(button,select,summary){box-sizing:border-box;min-height:28px;font:inherit;color:inherit;border:1px solid var(--line);cursor:pointer;background:0 0;border-radius:8px;justify-content:center;align-items:center;gap:4px;padding:0 8px;transition:border-color .15s,background-color .15s;display:inline-flex}.embedding-view select{appearance:none;background:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 5'%3E%3Cpath d='M.7.7 4 4 7.3.7' fill='none' stroke='%23858b94' stroke-width='1.4'/%3E%3C/svg%3E\") right 9px center/8px 5px no-repeat;padding:0 24px 0 8px}.embedding-view option{color:var(--ink);background:var(--surface)}.embedding-view :is(button,select,summary):hover:not(:disabled){border-color:var(--quiet)}.embedding-view .classes button{border-color:#0000;padding:0 6px}.embedding-view .classes button:hover{background-color:var(--faint);border-color:#0000}.embedding-view .classes button[aria-pressed=false]{opacity:.5;text-decoration:line-through}.embedding-view .bar{align-items:center;gap:8px;height:32px;display:flex}.embedding-view .bar>*{flex:none}.embedding-view .icon{width:32px;height:32px;padding:0}.embedding-view .icon svg{width:16px;height:16px}.embedding-view .icon[aria-pressed=true]{color:var(--surface);background:var(--accent);border-color:var(--accent)}.embedding-view .play:not(:disabled){color:var(--surface);background:var(--accent);border-color:var(--accent);border-radius:16px}.embedding-view .play:hover:not(:disabled){border-color:var(--ink)}.embedding-view .epochs{--track:4px;--thumb:16px;appearance:none;cursor:pointer;background:0 0;flex:40px;min-width:0;height:32px;margin:0 4px}.embedding-view .epochs::-webkit-slider-runnable-track{height:var(--track);background:linear-gradient(to right, var(--accent) calc(var(--thumb) / 2 + (100% - var(--thumb)) * var(--share,0)), var(--line) 0);border-radius:2px}.embedding-view .epochs::-moz-range-track{height:var(--track);background:var(--line);border-radius:2px}.embedding-view .epochs::-moz-range-progress{height:var(--track);background:var(--accent);border-radius:2px}.embedding-view .epochs::-webkit-slider-thumb{appearance:none;width:var(--thumb);height:var(--thumb);margin-top:calc((var(--track) - var(--thumb)) / 2);border:3px solid var(--surface);background:var(--accent);box-shadow:0 0 0 1px var(--accent);border-radius:50%}.embedding-view .epochs::-moz-range-thumb{box-sizing:border-box;width:var(--thumb);height:var(--thumb);border:3px solid var(--surface);background:var(--accent);box-shadow:0 0 0 1px var(--accent);border-radius:50%}.embedding-view .epochs:focus-visible{outline-offset:-4px;border-radius:8px}.embedding-view :is(button,.epochs):disabled{opacity:.45;cursor:default}.embedding-view .menu{position:relative}.embedding-view summary{min-height:32px;padding:0 12px;list-style:none}.embedding-view .menu[open] summary{border-color:var(--quiet)}.embedding-view summary::-webkit-details-marker{display:none}.embedding-view .panel{z-index:2;box-sizing:border-box;background:var(--surface);border:1px solid var(--line);border-radius:8px;gap:2px;width:304px;max-width:calc(100cqw - 8px);padding:8px 12px 12px;display:grid;position:absolute;bottom:calc(100% + 8px);right:0}.embedding-view .panel label{cursor:pointer;align-items:center;gap:8px;min-height:28px;display:flex}.embedding-view .panel input{accent-color:var(--accent);margin:0}.embedding-view .panel label:has(:disabled){opacity:.5;cursor:default}.embedding-view .panel .words{flex:1}.embedding-view .panel .note:not(:empty){color:var(--quiet);font-size:12px;line-height:1.2;display:block}.embedding-view .panel kbd{box-sizing:border-box;border:1px solid var(--line);min-width:20px;font:inherit;text-align:center;color:var(--quiet);border-radius:4px;padding:0 5px;font-size:12px;line-height:18px}.embedding-view .speeds{align-items:center;gap:2px;min-height:32px;margin-bottom:4px;display:flex}.embedding-view .speeds label{border-radius:6px;justify-content:center;min-width:36px;position:relative}.embedding-view .speeds input{opacity:0;cursor:pointer;width:100%;height:100%;position:absolute;inset:0}.embedding-view .speeds label:has(:checked){background:var(--faint);font-weight:600}.embedding-view .speeds label:has(:focus-visible){outline:2px solid var(--accent)}.embedding-view .panel>button{min-height:32px;margin-top:4px}.embedding-view .hints{color:var(--quiet);margin:8px 0 0;font-size:12px;line-height:1.4}.embedding-view :focus-visible{outline:2px solid var(--accent);outline-offset:2px}.embedding-view .plot:focus-visible{outline-offset:-2px}@container (width<=560px){.embedding-view .head{top:8px;left:10px;right:10px}:is(.embedding-view .epoch,.embedding-view .epoch:not(:has(small))){min-height:32px;font-size:24px;line-height:32px}.embedding-view .epoch:not(:has(small)){font-size:15px}.embedding-view .readout{grid-template-columns:auto auto;grid-auto-flow:row;column-gap:12px;top:8px;right:10px}.embedding-view .readout>div{justify-content:space-between;align-items:baseline;gap:6px;display:flex}.embedding-view .readout dd{text-align:right;min-width:3.4em;font-size:13px;line-height:16px}.embedding-view .key{bottom:8px;left:10px;right:10px}.embedding-view :is(.line,.key){font-size:12px}.embedding-view .plot{aspect-ratio:auto;height:calc(80cqw + 120px)}.embedding-view .line{margin-top:3px}.embedding-view .caption{z-index:1;position:relative}.embedding-view .legend-row{flex-direction:column;gap:4px}.embedding-view .legend{width:100%}.embedding-view .classes{max-height:148px}}@container (width<=440px){.embedding-view .bar{gap:6px}}@container (width<=352px){.embedding-view .readout{display:none}}@container (width<=300px){.embedding-view .caption span:last-of-type:not(:first-of-type){display:none}.embedding-view .key{font-size:11px}.embedding-view .key>div{column-gap:8px}.embedding-view .tooltip canvas{width:48px;height:48px}.embedding-view .bar{flex-wrap:wrap;height:auto}.embedding-view .epochs{flex-basis:100%;order:-1;margin:0}}", Sr = "Embedding. Space plays, left and right step through the epochs, down and up go from image to image, Enter selects the image, plus and minus zoom, L draws a line around points to select them, B colours by something else, F fills the screen, Escape clears the selection and then shows all points.", Cr = {
	play: "<path d=\"M4.5 2.5v11l9-5.5z\" fill=\"currentColor\"/>",
	pause: "<path d=\"M4 2.5h3v11H4zM9 2.5h3v11H9z\" fill=\"currentColor\"/>",
	newest: "<path d=\"M3 3v10l7-5z\" fill=\"currentColor\"/><path d=\"M12.5 3v10\"/>",
	lasso: "<ellipse cx=\"8\" cy=\"6.5\" rx=\"6\" ry=\"4.25\" stroke-dasharray=\"2.5 1.5\"/><path d=\"M4.5 10c-1 1 0 2 .8 1.7s.9 1.8-.3 2.8\"/>",
	fit: "<path d=\"M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3\"/><path d=\"M5 6.5h2v2H5zM9 5h2v2H9zM8 9h2v2H8z\" fill=\"currentColor\" stroke=\"none\"/>"
};
function wr(e) {
	let t = z("div", "embedding-view");
	t.append(Object.assign(document.createElement("style"), { textContent: xr }));
	let n = z("div", "plot");
	n.tabIndex = 0, n.setAttribute("role", "application"), n.setAttribute("aria-label", Sr);
	let r = z("canvas", "points"), i = z("canvas", "overlay"), a = z("div", "head"), o = z("output", "epoch"), s = z("div", "line"), c = z("div", "caption"), l = z("div", "status");
	l.setAttribute("role", "status"), s.append(c, l), a.append(o, s);
	let u = z("dl", "readout"), d = z("div", "key"), f = z("div", "notice");
	f.setAttribute("role", "status");
	let p = z("div", "tooltip");
	p.setAttribute("role", "status"), p.hidden = !0, n.append(a, u, d, r, i, f, p);
	let m = z("div", "legend-row"), h = z("label", "color-by"), g = z("select", "");
	h.append(Object.assign(z("span", ""), { textContent: "Colour" }), g);
	let _ = z("div", "legend");
	_.setAttribute("role", "group"), _.setAttribute("aria-label", "Classes"), m.append(h, _);
	let v = z("div", "bar"), y = Er("play", "Play");
	y.classList.add("play");
	let b = z("input", "epochs");
	b.type = "range", b.min = "0", b.setAttribute("aria-label", "Epoch");
	let x = Er("newest", "Newest epoch");
	x.title = "Go to the newest epoch and follow those that come (End)";
	let S = Er("lasso", "Select with a line");
	S.title = "Draw a line around points to select them (L; Shift-drag at any time)", S.setAttribute("aria-pressed", "false");
	let C = Er("fit", "Fit");
	C.title = "Show all points (double-click, or Escape)";
	let w = z("details", "menu"), T = z("summary", "");
	T.textContent = "View", T.title = "What is shown besides the points";
	let E = z("div", "panel");
	E.setAttribute("role", "group"), E.setAttribute("aria-label", "View");
	let D = Dr("Save picture (PNG)"), O = Object.assign(z("p", "hints"), { textContent: "Space plays, ← → step, Shift-drag selects, the wheel zooms, double-click fits." }), k = Dr("Fill the screen (F)");
	return k.hidden = !document.fullscreenEnabled, E.append(D, k, O), w.append(T, E), v.append(y, b, x, S, C, w), t.append(n, m, v), e.append(t), {
		root: t,
		plot: n,
		canvas: r,
		overlay: i,
		head: a,
		caption: c,
		readout: u,
		key: d,
		status: l,
		notice: f,
		tooltip: p,
		colorBy: g,
		legend: _,
		play: y,
		newest: x,
		slider: b,
		epoch: o,
		lasso: S,
		fit: C,
		menu: w,
		panel: E,
		picture: D,
		full: k
	};
}
function Tr(e, t, n) {
	e.getAttribute("aria-label") !== n && (e.setAttribute("aria-label", n), e.title = n, e.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">${Cr[t]}</svg>`);
}
function Er(e, t) {
	let n = Dr("");
	return n.className = "icon", Tr(n, e, t), n;
}
function Dr(e) {
	let t = z("button", "");
	return t.type = "button", t.textContent = e, t;
}
function z(e, t) {
	let n = document.createElement(e);
	return n.className = t, n;
}
// src/announce.ts
var Or = "knn_overlap", kr = {
	waiting: "Waiting for the first embedding…",
	ended: "There is no embedding: this ended before the first one.",
	lost: "The browser took the graphics away. The points are here again as soon as it gives them back.",
	"": "This browser can't draw the embedding: it offers neither WebGL 2 nor a canvas. Use another one.",
	webgl: "",
	canvas: ""
};
function Ar(e, { series: t, playback: n, live: r, caption: i, selected: a, pointed: o, zoom: s, colour: c, renderer: l }) {
	let { root: u, slider: d, epoch: f, caption: p, play: m, newest: h, fit: g, lasso: _, notice: v, status: y, picture: b } = e, { frames: x, index: S, frame: C, playing: w, following: T } = n, E = C ? C.epoch === 0 ? "before training" : `epoch ${C.epoch}` : "";
	d.max = String(Math.max(0, x.length - 1)), d.value = String(Math.max(0, S)), d.style.setProperty("--share", String(Math.max(0, S) / Math.max(1, x.length - 1))), d.setAttribute("aria-valuetext", E), f.setAttribute("aria-live", w ? "off" : "polite"), f.textContent !== E && f.replaceChildren(...jr(E));
	let D = C?.values[Or], O = typeof D == "number" ? [`keeps ${Math.round(100 * D)}%`, " of neighbours"] : [];
	Mr(p, i, i && O.length ? [" · ", ...O] : O), Tr(m, w ? "pause" : "play", w ? "Pause" : "Play"), d.disabled = m.disabled = x.length < 2, h.disabled = x.length === 0 || S === x.length - 1, g.disabled = _.disabled = b.disabled = x.length === 0, Nr(y, a ? `${a.toLocaleString("en")} selected` : "");
	let k = C ? l : r || !t.name ? "waiting" : "ended";
	Nr(v, kr[k]), v.classList.toggle("waiting", k === "waiting"), Object.assign(u.dataset, {
		series: t.name,
		epoch: C?.epoch ?? "",
		frames: x.length,
		points: t.static?.labels.length ?? 0,
		follow: T,
		live: r,
		zoom: s.toFixed(3),
		selected: a,
		pointed: o ?? "",
		colour: c,
		renderer: l
	});
}
function jr(e) {
	let [, t, n] = /^(\D+ )(\d+)$/.exec(e) ?? [];
	return n ? [Object.assign(document.createElement("small"), { textContent: t }), document.createTextNode(n)] : [document.createTextNode(e)];
}
function Mr(e, t, n) {
	let r = [t, ...n].join("");
	e.title !== r && (e.title = r, e.replaceChildren(...[t, ...n].map((e) => Object.assign(document.createElement("span"), { textContent: e }))));
}
function Nr(e, t) {
	e.textContent !== t && (e.textContent = t);
}
// src/coloring.ts
var Pr = {
	class: "Class",
	prediction: "Prediction",
	error: "Error",
	confidence: "Confidence",
	movement: "Movement"
}, Fr = .3, Ir = 217, Lr = 42, Rr = 110, zr = {
	light: [
		160,
		164,
		171
	],
	dark: [
		110,
		116,
		126
	]
};
function Br(e, t, n) {
	return e === "class" ? !0 : e === "movement" ? n !== void 0 : (e === "confidence" ? t?.confidences : t?.predictions) != null;
}
function Vr(e, t, n) {
	return Br(e, t, n) ? e : "class";
}
function Hr(e) {
	return e !== "confidence" && e !== "movement";
}
function Ur(t, n, r, i, { shown: a, lit: s, selected: c }, l) {
	let { labels: u, classes: d } = n, f = Vr(t, r, i), p = d.map((t) => e(l ? t.dark : t.light)), m = Hr(f) ? [] : Array.from({ length: 256 }, (e, t) => o(t / 255, l)), h = f === "movement" ? Wr(r, i) : null, { predictions: g, confidences: _ } = r ?? {}, v = new Uint8Array(4 * u.length);
	for (let e = 0; e < u.length; e++) {
		let t = u[e];
		if (!a[t]) continue;
		let n = p[t], r = Ir;
		f === "prediction" ? n = p[g[e]] ?? n : f === "confidence" ? n = m[_[e]] : h ? n = m[Math.min(255, Math.round(255 * h[e] / Fr))] : f === "error" && g[e] === t && (n = l ? zr.dark : zr.light, r = Rr), (s !== null && t !== s || c.size > 0 && !c.has(e)) && (r = Math.min(r, Lr)), v[4 * e] = n[0], v[4 * e + 1] = n[1], v[4 * e + 2] = n[2], v[4 * e + 3] = r;
	}
	return v;
}
function Wr(e, t) {
	let { points: n } = e, r = t.points, i = n.length / 2, [a, o, s] = [
		0,
		0,
		0
	];
	for (let e = 0; e < n.length; e += 2) a += n[e] / i, o += n[e + 1] / i, s += (n[e] ** 2 + n[e + 1] ** 2) / i;
	let c = Math.sqrt(Math.max(0, s - a * a - o * o)) || 1;
	return Float32Array.from({ length: i }, (e, t) => {
		let i = n[2 * t] - r[2 * t], a = n[2 * t + 1] - r[2 * t + 1];
		return Math.hypot(i, a) / c;
	});
}
var Gr = {
	class: "prediction",
	prediction: "label",
	error: "prediction",
	confidence: null,
	movement: null
};
function Kr({ labels: e }, t) {
	let n = [];
	return t?.predictions?.forEach((t, r) => {
		let i = e[r];
		t !== i && n.push({
			point: r,
			label: i,
			prediction: t
		});
	}), n;
}
// src/camera.ts
function qr({ scale: e, zoom: t, width: n, height: r, head: i, foot: a }) {
	return .5 * Math.min(n / e.halfWidth, (r - i - a) / e.halfHeight) * t.k;
}
function Jr(e) {
	let { scale: t, zoom: n, width: r, height: i, head: a, foot: o } = e, s = qr(e);
	return {
		left: .5 * r * n.k + n.x - t.x * s,
		top: .5 * (i + a - o) * n.k + n.y + t.y * s,
		factor: s
	};
}
function Yr(e, t) {
	let { left: n, top: r, factor: i } = Jr(t), a = new Float32Array(e.length);
	for (let t = 0; t < e.length; t += 2) a[t] = n + e[t] * i, a[t + 1] = r - e[t + 1] * i;
	return a;
}
function Xr({ x: e, y: t, k: n }, r, i) {
	let a = .5 * Math.min(r, i);
	return {
		x: ((.5 * r - e) / n - .5 * r) / a,
		y: ((.5 * i - t) / n - .5 * i) / a,
		k: n
	};
}
function Zr({ x: e, y: t, k: n }, r, i) {
	let a = .5 * Math.min(r, i);
	return {
		x: .5 * r - n * (e * a + .5 * r),
		y: .5 * i - n * (t * a + .5 * i),
		k: n
	};
}
// src/marks.ts
var Qr = "http://www.w3.org/2000/svg", $r = {
	circle: "M8 2.5a5.5 5.5 0 1 0 .001 0z",
	square: "M3.2 3.2h9.6v9.6h-9.6z",
	triangle: "M8 2.2 14.2 13H1.8z",
	diamond: "M8 1.6 14.4 8 8 14.4 1.6 8z",
	cross: "M5.9 2h4.2v3.9H14v4.2h-3.9V14H5.9v-3.9H2V5.9h3.9z"
}, ei = Object.keys($r);
function ti(e, t) {
	return t ? e.dark : e.light;
}
function ni(e) {
	return {
		...e,
		light: "#7A828F",
		dark: "#8C939F"
	};
}
function ri(e, t) {
	return ii($r[e.shape], { fill: ti(e, t) });
}
function ii(e, t) {
	let n = document.createElementNS(Qr, "svg");
	n.setAttribute("viewBox", "0 0 16 16"), n.setAttribute("aria-hidden", "true");
	let r = document.createElementNS(Qr, "path");
	r.setAttribute("d", e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, n);
	return n.append(r), n;
}
function ai(e, t, n, r, i) {
	si(e, r - 7, i, () => {
		e.fillStyle = ti(t, n), e.fill(new Path2D($r[t.shape]));
	});
}
function oi(e, t, n, r, i, a) {
	si(e, i, a, () => {
		e.strokeStyle = n, e.lineWidth = r, e.stroke(new Path2D(t));
	});
}
function si(e, t, n, r) {
	e.save(), e.translate(t, n - 7), e.scale(14 / 16, 14 / 16), r(), e.restore();
}
// src/centres.ts
var ci = 20, li = 2 * Math.PI;
function ui(e, t, n, r) {
	let i = new Uint32Array(n), a = new Float64Array(n), o = new Float64Array(n), s = new Float64Array(n);
	t.forEach((t, n) => {
		r(n) && (i[t] += 1, a[t] += e[2 * n], o[t] += e[2 * n + 1]);
	});
	for (let e = 0; e < n; e++) a[e] /= i[e] || 1, o[e] /= i[e] || 1;
	return t.forEach((t, n) => {
		r(n) && (s[t] += (e[2 * n] - a[t]) ** 2 + (e[2 * n + 1] - o[t]) ** 2);
	}), Array.from({ length: n }, (e, t) => ({
		label: t,
		x: a[t],
		y: o[t],
		spread: Math.sqrt(s[t] / (i[t] || 1))
	})).filter(({ label: e }) => i[e] > 0);
}
function di(e, t, n, r) {
	let { classes: i, dark: a, ink: o, ground: s, font: c } = r, l = qr(n), u = Yr(Float32Array.from(t.flatMap(({ x: e, y: t }) => [e, t])), n), d = Math.min(1, ci / t.length);
	t.forEach(({ label: t, spread: n }, r) => {
		e.beginPath(), e.arc(u[2 * r], u[2 * r + 1], n * l, 0, li), e.fillStyle = e.strokeStyle = ti(i[t], a), e.globalAlpha = .1 * d ** 2, e.fill(), e.globalAlpha = .9 * Math.sqrt(d), e.lineWidth = 1.5, e.stroke();
	}), e.globalAlpha = 1, e.font = `600 13px ${c}`, e.textAlign = "center", t.forEach(({ label: t }, n) => {
		let [r, a] = [u[2 * n], u[2 * n + 1]];
		e.beginPath(), e.moveTo(r - 4.5, a), e.lineTo(r + 4.5, a), e.moveTo(r, a - 4.5), e.lineTo(r, a + 4.5), e.strokeStyle = s, e.lineWidth = 5, e.stroke(), e.strokeStyle = o, e.lineWidth = 1.75, e.stroke(), d < 1 || (e.strokeStyle = s, e.lineWidth = 4, e.strokeText(i[t].name, r, a - 10), e.fillStyle = o, e.fillText(i[t].name, r, a - 10));
	});
}
// src/ghosts.ts
var fi = .45, pi = 50, mi = [
	"M8 2.4 9.4 6.6 13.6 8 9.4 9.4 8 13.6 6.6 9.4 2.4 8 6.6 6.6z",
	"M5.2 5.2h5.6v5.6H5.2z",
	"M8 5a3 3 0 1 0 .001 0z"
];
function hi(t, n, r, a, o) {
	let { screen: l, part: u, isShown: d, byClass: f, room: p } = n, m = a.dark ? "dark" : "light", h = a.classes.map((t) => e(ti(t, a.dark)));
	t.globalAlpha = .6 * r, gi(t, l, u, d, c.inter[m]), t.globalAlpha = r;
	let g = u.kind.reduce((e, t) => e + +(t === 0), 0), _ = p * Math.min(1, Math.max(.6, Math.sqrt(pi / g))), v = mi.map((e) => new Path2D(e));
	for (let e = 0; e < u.kind.length; e++) {
		if (!d(e)) continue;
		let n = u.kind[e], r = n === 0 ? _ : 1, g = s(h[u.classB[e]], h[u.classA[e]], u.lam[e]);
		t.save(), t.translate(l[2 * e] - 8 * r, l[2 * e + 1] - 8 * r), t.scale(r, r), t.strokeStyle = a.ground, t.lineWidth = 3 * p / r, t.stroke(v[n]), t.fillStyle = f ? i(s(o, g, fi)) : a.ground, t.fill(v[n]), t.strokeStyle = (n === 0 ? c.intra : c.inter)[m], t.lineWidth = 1.25 * p / r, t.stroke(v[n]), t.restore();
	}
	t.globalAlpha = 1;
}
function gi(e, t, { kind: n, first: r, second: i }, a, o) {
	e.strokeStyle = o, e.lineWidth = 1;
	for (let [o, s] of [[1, []], [2, [3, 3]]]) {
		e.beginPath(), e.setLineDash(s);
		for (let s = 1; s < n.length; s++) n[s] === o && n[s - 1] === o && r[s] === r[s - 1] && i[s] === i[s - 1] && a(s) && (e.moveTo(t[2 * s - 2], t[2 * s - 1]), e.lineTo(t[2 * s], t[2 * s + 1]));
		e.stroke();
	}
	e.setLineDash([]);
}
var _i = 500, vi = {
	single: {
		width: 2.25,
		opacity: .9
	},
	faint: {
		width: 1.5,
		opacity: .5
	},
	mean: {
		width: 4,
		opacity: 1
	}
};
function yi(e, t, n, r, i) {
	let a = e.length - 1, o = e.map((e, n) => n === a ? t : e.points), s = bi(o, n, i);
	if (n.length <= 12) return Ci("single", o, n, r, s);
	let c = [...new Set(n.map((e) => r[e]))], l = o.slice(-s.length - 2).map((e) => Si(e, n, r, c));
	return [...n.length > _i ? [] : Ci("faint", o, n, r, s.slice(0, 3)), ...Ci("mean", l, [...c.keys()], c, s)];
}
function bi(e, t, n) {
	let r = [], i = 0;
	for (let a = e.length - 1; a > 0 && i < n; a--) r.push(i), i += xi(e[a - 1], e[a], t);
	return r.map((e) => Math.floor(6 * e / (i || 1)));
}
function xi(e, t, n) {
	let r = (n) => Math.sqrt((t[2 * n] - e[2 * n]) ** 2 + (t[2 * n + 1] - e[2 * n + 1]) ** 2);
	return n.reduce((e, t) => e + r(t), 0) / n.length;
}
function Si(e, t, n, r) {
	let i = new Map(r.map((e, t) => [e, t])), a = new Float32Array(2 * r.length), o = new Uint32Array(r.length);
	for (let r of t) {
		let t = i.get(n[r]);
		a[2 * t] += e[2 * r], a[2 * t + 1] += e[2 * r + 1], o[t] += 1;
	}
	return a.map((e, t) => e / o[t >> 1]);
}
function Ci(e, t, n, r, i) {
	let a = t.length - 1, o = /* @__PURE__ */ new Map();
	for (let s = i.length - 1; s >= 0; s--) {
		let c = a - 1 - s, l = [
			c - 1,
			c,
			c + 1,
			c + 2
		].map((e) => t[Math.min(a, Math.max(0, e))]), u = i[s];
		for (let t of n) {
			let n = r[t], i = `${u} ${n}`, a = o.get(i) ?? {
				kind: e,
				label: n,
				age: u,
				curves: []
			};
			o.set(i, a), wi(a.curves, l, t);
		}
	}
	return [...o.values()];
}
function wi(e, [t, n, r, i], a) {
	let [o, s] = [2 * a, 2 * a + 1];
	e.push(n[o], n[s], n[o] + (r[o] - t[o]) / 6, n[s] + (r[s] - t[s]) / 6, r[o] - (i[o] - n[o]) / 6, r[s] - (i[s] - n[s]) / 6, r[o], r[s]);
}
function Ti(e, t, n, r, i) {
	for (let { kind: a, label: o, age: s, curves: c } of t) {
		let t = Yr(Float32Array.from(c), n);
		e.beginPath();
		for (let n = 0; n < t.length; n += 8) e.moveTo(t[n], t[n + 1]), e.bezierCurveTo(t[n + 2], t[n + 3], t[n + 4], t[n + 5], t[n + 6], t[n + 7]);
		let l = 1 - s / 6, { width: u, opacity: d } = vi[a];
		e.lineWidth = u * (.4 + .6 * l), e.globalAlpha = d * l * (a === "faint" ? Math.sqrt(12 / r) : 1), a === "mean" && Ei(e, i.ground), e.strokeStyle = ti(i.classes[o], i.dark), e.stroke();
	}
	e.globalAlpha = 1;
}
function Ei(e, t) {
	e.strokeStyle = t, e.lineWidth += 2.5, e.stroke(), e.lineWidth -= 2.5;
}
// src/overlay.ts
var Di = 2 * Math.PI, Oi = 40, ki = .2;
function Ai(e, t) {
	let { camera: n, look: r, trails: i, centres: a, ghosts: o, wrong: s, selected: c, pointed: l, lasso: u } = t, d = e.canvas.width / n.width;
	ji(e), e.setTransform(d, 0, 0, d, 0, 0), e.lineJoin = e.lineCap = "round", i.length && Ti(e, i, n, c.length, r), o && hi(e, o, c.length ? ki : 1, r, t.ground), (s.length || c.length) && Ni(e, t, d), a.length && di(e, a, n, r), l && Pi(e, l, t, d), u.length >= 4 && zi(e, u, r.ink);
}
function ji(e) {
	e.setTransform(1, 0, 0, 1, 0, 0), e.clearRect(0, 0, e.canvas.width, e.canvas.height);
}
function Mi({ trails: e, centres: t, ghosts: n, wrong: r, selected: i, pointed: a, lasso: o }) {
	return !e.length && !t.length && !n && !r.length && !i.length && !a && !o.length;
}
function Ni(e, { look: t, wrong: n, selected: r, screen: i, diameter: a }, o) {
	let s = .5 * a, c = /* @__PURE__ */ new Map();
	for (let { point: e, label: r } of n) {
		let n = r === null ? void 0 : t.classes[r], i = n ? ti(n, t.dark) : t.ink, a = c.get(i);
		a ? a.push(e) : c.set(i, [e]);
	}
	for (let [n, r] of c) Ri(e, Li(o, s + 2, 1.75, n, t.ground), r, i, o);
	r.length > Oi || Ri(e, Li(o, s + 1.5, 1.25, t.ink, t.ground), r, i, o);
}
function Pi(e, { x: t, y: n, parents: r }, i, a) {
	let { screen: o, diameter: s, look: c } = i, l = Li(a, .5 * s + 3.5, 2, c.ink, c.ground);
	e.strokeStyle = c.ink, e.lineWidth = 1, e.globalAlpha = .7, e.beginPath();
	for (let i of r) e.moveTo(t, n), e.lineTo(o[2 * i], o[2 * i + 1]);
	e.stroke(), e.globalAlpha = 1, Ri(e, l, r, o, a), Ri(e, l, [0], Float32Array.of(t, n), a);
}
var Fi = /* @__PURE__ */ new Map(), Ii = 64;
function Li(e, t, n, r, i) {
	let a = [
		e,
		t,
		n,
		r,
		i
	].join(" "), o = Fi.get(a);
	if (o) return o;
	Fi.size >= Ii && Fi.clear();
	let s = Math.ceil(2 * (t + n + 1) * e), c = Object.assign(document.createElement("canvas"), {
		width: s,
		height: s
	});
	Fi.set(a, c);
	let l = c.getContext("2d");
	return l && (l.arc(s / 2, s / 2, t * e, 0, Di), l.strokeStyle = i, l.lineWidth = (n + 1.5) * e, l.stroke(), l.strokeStyle = r, l.lineWidth = n * e, l.stroke()), c;
}
function Ri(e, t, n, r, i) {
	e.save(), e.setTransform(1, 0, 0, 1, 0, 0);
	for (let a of n) {
		let [n, o] = [r[2 * a] * i - t.width / 2, r[2 * a + 1] * i - t.height / 2];
		e.drawImage(t, Math.round(n), Math.round(o));
	}
	e.restore();
}
function zi(e, t, n) {
	e.beginPath(), e.moveTo(t[0], t[1]);
	for (let n = 2; n < t.length; n += 2) e.lineTo(t[n], t[n + 1]);
	e.closePath(), e.fillStyle = e.strokeStyle = n, e.globalAlpha = .08, e.fill(), e.globalAlpha = 1, e.lineWidth = 1.25, e.setLineDash([4, 3]), e.stroke(), e.setLineDash([]);
}
// src/scale.ts
var Bi = {
	x: 0,
	y: 0,
	halfWidth: 1,
	halfHeight: 1
}, Vi = .88, Hi = .64, Ui = .98, Wi = .15, Gi = .003, Ki = .3;
function qi(e, t) {
	let [n, r] = [Yi(e, 0), Yi(e, 1)], i = Math.max(n.half, r.half) || 1, [a, o] = [Math.max(n.half, Ki * i), Math.max(r.half, Ki * i)];
	if (t) {
		let e = Math.max(t.halfWidth, t.halfHeight), [a, o] = [Math.abs(n.middle - t.x), Math.abs(r.middle - t.y)], s = Math.max((a + n.half) / t.halfWidth, (o + r.half) / t.halfHeight);
		if (i >= Hi * e && s <= Ui && Math.max(a, o) <= Wi * e) return t;
	}
	return {
		x: n.middle,
		y: r.middle,
		halfWidth: a / Vi,
		halfHeight: o / Vi
	};
}
function Ji(e, t, n) {
	let r = (r) => e[r] + (t[r] - e[r]) * n;
	return {
		x: r("x"),
		y: r("y"),
		halfWidth: r("halfWidth"),
		halfHeight: r("halfHeight")
	};
}
function Yi(e, t) {
	let n = Float32Array.from({ length: e.length / 2 }, (n, r) => e[2 * r + t]).sort();
	if (!n.length) return {
		middle: 0,
		half: 0
	};
	let r = Math.floor(Gi * n.length), [i, a] = [n[r], n[n.length - 1 - r]];
	return {
		middle: (i + a) / 2,
		half: (a - i) / 2
	};
}
// src/playback.ts
var Xi = 450, Zi = 700, Qi = .35, $i = [
	.5,
	1,
	2,
	4
], ea = class {
	onMove;
	now;
	still;
	frames = [];
	index = -1;
	following = !0;
	from = null;
	left = null;
	awaited = null;
	started = 0;
	duration = Xi;
	flowing = !1;
	timer;
	pace = null;
	rate = 1;
	constructor(e, t = () => performance.now(), n = () => matchMedia("(prefers-reduced-motion: reduce)").matches) {
		this.onMove = e, this.now = t, this.still = n;
	}
	get playing() {
		return this.playedAt !== null;
	}
	get playedAt() {
		return this.timer === void 0 ? this.pace : this.rate;
	}
	get frame() {
		return this.frames[this.index];
	}
	get previous() {
		return this.frames[this.index - 1];
	}
	get kept() {
		return this.awaited ?? (this.following ? null : this.frame?.epoch ?? null);
	}
	get speed() {
		return this.rate;
	}
	set speed(e) {
		this.rate = e, this.timer !== void 0 && (clearInterval(this.timer), this.tick());
	}
	update(e) {
		let t = this.frame?.epoch;
		this.frames = e, t !== void 0 && (this.index = Math.max(0, e.findIndex((e) => e.epoch === t))), (this.following || t === void 0) && this.goTo(e.length - 1), this.awaited !== null && this.stayAt(this.awaited);
	}
	reset(e = !1) {
		this.pause();
		let t = this.shown();
		this.left = e ? t ? na(t) : this.left : null, this.frames = [], this.index = -1, this.from = null, this.following = !0, this.awaited = null;
	}
	stayAt(e) {
		let t = this.frames.findIndex((t) => t.epoch === e);
		t < 0 ? this.awaited = e : (this.seek(t), this.following = !1);
	}
	seek(e) {
		let t = Math.min(Math.max(e, 0), this.frames.length - 1);
		this.awaited = null, this.following = t === this.frames.length - 1, this.goTo(t);
	}
	seekEpoch(e) {
		let t = this.frames.findIndex((t) => t.epoch === e);
		t < 0 || (this.pause(), this.seek(t));
	}
	play() {
		if (this.playing || this.frames.length < 2) return;
		let e = this.index === this.frames.length - 1;
		e && this.seek(0), this.tick(), e ? this.onMove() : this.step();
	}
	pause() {
		this.playing && (this.stop(), this.onMove());
	}
	halt() {
		this.timer !== void 0 && this.pause();
	}
	follow(e, t) {
		let n = this.frames.map((t) => Math.abs(t.epoch - e));
		if (!n.length) return;
		let r = this.index;
		this.stop(), this.pace = t, this.seek(n.indexOf(Math.min(...n))), this.index === r && this.onMove();
	}
	toggle() {
		this.playing ? this.pause() : this.play();
	}
	shown() {
		let e = this.frame;
		if (!e) return null;
		let t = this.from ?? e, n = this.still() ? 1 : Math.min(1, (this.now() - this.started) / this.duration), r = n * n * (3 - 2 * n), i = this.flowing ? Qi * r + .65 * n : r, a = e.ghosts && {
			from: t.ghosts ?? e.ghosts,
			to: e.ghosts
		};
		return {
			from: t.points,
			to: e.points,
			ghosts: a,
			t: i,
			scale: Ji(t.scale, e.scale, i)
		};
	}
	stop() {
		clearInterval(this.timer), this.timer = void 0, this.pace = null;
	}
	tick() {
		this.timer = setInterval(() => this.step(), Zi / this.rate);
	}
	step() {
		this.seek(this.index + 1), this.following && this.pause();
	}
	goTo(e) {
		if (e === this.index || e < 0) return;
		let t = this.shown();
		this.from = t ? na(t) : this.left && ra(this.left, this.frames[e]), this.left = null;
		let { playedAt: n } = this;
		this.flowing = n !== null, this.duration = n === null ? Xi : Zi / n, this.index = e, this.started = this.now(), this.onMove();
	}
};
function ta({ from: e, to: t, t: n }) {
	if (n >= 1) return t;
	let r = new Float32Array(t.length);
	for (let i = 0; i < r.length; i++) r[i] = e[i] + (t[i] - e[i]) * n;
	return r;
}
function na(e) {
	let { ghosts: t, t: n, scale: r } = e;
	return {
		points: ta(e),
		ghosts: t && ta({
			...t,
			t: n
		}),
		scale: r
	};
}
function ra({ points: e, ghosts: t, scale: n }, r) {
	if (e.length !== r.points.length) return null;
	let i = r.scale, a = Math.max(i.halfWidth, i.halfHeight) / Math.max(n.halfWidth, n.halfHeight), o = (e) => e.map((e, t) => t % 2 ? i.y + (e - n.y) * a : i.x + (e - n.x) * a);
	return {
		points: o(e),
		ghosts: t?.length === r.ghosts?.length ? t && o(t) : null,
		scale: i
	};
}
// src/key.ts
var ia = "currentColor", aa = "M8 3a5 5 0 1 0 .001 0z", oa = "M1 8h14", sa = {
	prediction: "ringed in its colour",
	label: "ringed in their own colour"
}, ca = [
	"synthesized in a class",
	"mixed: pixels",
	"mixed: features"
];
function la({ mode: e, frame: t, previous: n, points: r, wrong: i, ghosts: a, centres: o, means: s, dark: c }) {
	let l = [];
	if (a) {
		let e = a.kinds.map((e) => pa(e, c));
		l.push(a.part.exact ? e : [...e, "approximate"]);
	}
	if (o && l.push([{
		path: aa,
		stroke: ia,
		width: 1.25,
		text: "spread of a class as drawn, not its cohesion"
	}]), s && l.push([{
		path: oa,
		stroke: ia,
		width: 3,
		text: "mean way of a class's selected points"
	}]), Br(e, t, n) ? e === "confidence" ? l.push([
		"unsure",
		fa(c),
		"certain"
	]) : e === "movement" && l.push([
		"stayed",
		fa(c),
		`moved ${Fr} radii or more`
	]) : l.push([e === "movement" ? "Nothing to have moved from: coloured by class" : "Not recorded here: coloured by class"]), i !== null) {
		let t = r ? (100 * i / r).toFixed(1) : "0.0", n = `${i.toLocaleString("en")} of ${r.toLocaleString("en")} taken for another class (${t}%)`, a = Gr[e];
		l.push([{
			path: aa,
			stroke: ia,
			width: 1.75,
			text: a === null ? n : `${n}, ${sa[a]}`
		}]);
	}
	return l;
}
function ua(e, t) {
	e.replaceChildren(...t.map((e) => {
		let t = document.createElement("div");
		return t.append(...e.map(da)), t;
	}));
}
function da(e) {
	let t = document.createElement("span");
	if (typeof e == "string") t.textContent = e;
	else if ("ramp" in e) t.className = "ramp", t.style.background = `linear-gradient(to right, ${e.ramp.join(", ")})`;
	else {
		let { path: n, stroke: r, width: i, text: a } = e;
		t.append(ii(n, {
			fill: "none",
			stroke: r,
			"stroke-width": String(i)
		}), a);
	}
	return t;
}
function fa(e) {
	return { ramp: [
		0,
		.25,
		.5,
		.75,
		1
	].map((t) => i(o(t, e))) };
}
function pa(e, t) {
	let n = (e === 0 ? c.intra : c.inter)[t ? "dark" : "light"];
	return {
		path: mi[e],
		stroke: n,
		width: 1.5,
		text: ca[e]
	};
}
// src/png.ts
var ma = 24, ha = 20, ga = 12, _a = 24, va = 96, ya = 18, ba = 12;
function xa(e) {
	let { layers: t, width: n, height: r, ground: i, ink: a, font: o, dark: s, caption: c, epoch: l, readout: u, notes: d } = e, f = `13px ${o}`, p = t[0].width / n, m = document.createElement("canvas"), h = m.getContext("2d");
	if (!h) throw Error("embedding view: this browser has no canvas to make a picture with. Take a screenshot.");
	h.font = f;
	let g = Ea(e.classes.length > ma ? [] : e.classes, n, 16, ({ name: e }) => ya + h.measureText(e).width);
	m.width = Math.round(n * p), m.height = Math.round((r + g.length * ha + (g.length ? ga : 0)) * p), h.fillStyle = i, h.fillRect(0, 0, m.width, m.height), h.save(), h.scale(p, p), h.textBaseline = "middle", h.fillStyle = a, h.font = `600 ${_a}px ${o}`, h.fillText(l, ga, 24), h.font = f, h.fillText(c, ga, 48), Sa(h, d, n, r - ga, a), Ta(h, u, n - ga, o), h.restore();
	for (let e of t) h.drawImage(e, 0, 0);
	return h.scale(p, p), h.font = f, h.textBaseline = "middle", g.forEach((e, t) => {
		for (let { item: n, x: i } of e) {
			let e = r + ha * (t + .5);
			ai(h, n, s, i + 7, e), h.fillStyle = a, h.fillText(n.name, i + ya, e + .5);
		}
	}), m;
}
function Sa(e, t, n, r, i) {
	let a = Ea(t, n, 20, (t) => t.reduce((t, n) => t + ba + Ca(e, n), -12));
	a.forEach((t, n) => {
		for (let { item: o, x: s } of t) wa(e, o, s, r - ha * (a.length - n - .6), i);
	});
}
function Ca(e, t) {
	return typeof t == "string" ? e.measureText(t).width : "ramp" in t ? va : ya + e.measureText(t.text).width;
}
function wa(e, t, n, r, i) {
	let a = n;
	for (let n of t) {
		let t = a + Ca(e, n) + ba;
		if (typeof n != "string" && "ramp" in n) {
			let t = e.createLinearGradient(a, 0, a + va, 0);
			n.ramp.forEach((e, r) => t.addColorStop(r / (n.ramp.length - 1), e)), e.fillStyle = t, e.fillRect(a, r - 3, va, 6), e.fillStyle = i;
		} else typeof n == "string" ? e.fillText(n, a, r) : (oi(e, n.path, n.stroke === "currentColor" ? i : n.stroke, n.width, a, r), e.fillText(n.text, a + ya, r));
		a = t;
	}
}
function Ta(e, t, n, r) {
	let i = n;
	for (let { title: n, value: a } of [...t].reverse()) {
		let t = [[
			`12px ${r}`,
			n,
			7
		], [
			`600 15px ${r}`,
			a,
			23
		]];
		i -= Math.max(...t.map(([t, n]) => (e.font = t, e.measureText(n).width)));
		for (let [n, r, a] of t) e.font = n, e.fillText(r, i, ga + a);
		i -= 20;
	}
}
function Ea(e, t, n, r) {
	let i = [], a = Infinity;
	for (let o of e) {
		let e = r(o) + n;
		a + e > t && (i.push([]), a = ga), i.at(-1).push({
			item: o,
			x: a
		}), a += e;
	}
	return i;
}
function Da(e, t) {
	e.toBlob((e) => {
		if (!e) throw Error("embedding view: the browser could not make the picture. Take a screenshot.");
		let n = document.createElement("a");
		n.href = URL.createObjectURL(e), n.download = t, n.click(), setTimeout(() => URL.revokeObjectURL(n.href), 1e4);
	}, "image/png");
}
// src/canvas.ts
var Oa = 15.3, ka = class {
	plane;
	shapes;
	kind = "canvas";
	from = /* @__PURE__ */ new Float32Array();
	to = /* @__PURE__ */ new Float32Array();
	colors = /* @__PURE__ */ new Uint8Array();
	stamps = /* @__PURE__ */ new Map();
	stampsFor = "";
	constructor(e, t) {
		this.plane = e, this.shapes = t;
	}
	setPositions(e, t) {
		this.from = e, this.to = t;
	}
	setColors(e) {
		this.colors = e;
	}
	draw(e, t, n, r) {
		let { plane: i, colors: a, shapes: o } = this, s = i.canvas.width / e.width;
		i.clearRect(0, 0, i.canvas.width, i.canvas.height);
		let c = Math.ceil(n * s) + 2, l = `${c} ${r}`;
		l !== this.stampsFor && this.stamps.clear(), this.stampsFor = l;
		let u = Yr(ta({
			from: this.from,
			to: this.to,
			t
		}), e);
		for (let e = 0; e < o.length; e++) {
			let t = a[4 * e + 3];
			if (t === 0) continue;
			let l = [
				a[4 * e],
				a[4 * e + 1],
				a[4 * e + 2]
			];
			i.globalAlpha = t / 255;
			let d = this.stamp(o[e], l, n * s, c, r);
			i.drawImage(d, u[2 * e] * s - c / 2, u[2 * e + 1] * s - c / 2);
		}
		i.globalAlpha = 1;
	}
	destroy() {
		this.plane.clearRect(0, 0, this.plane.canvas.width, this.plane.canvas.height);
	}
	stamp(e, t, n, r, a) {
		let o = e * 16777216 + t[0] * 65536 + t[1] * 256 + t[2], s = this.stamps.get(o);
		if (s) return s;
		let c = Object.assign(document.createElement("canvas"), {
			width: r,
			height: r
		}), l = c.getContext("2d");
		if (l) {
			let o = n / Oa;
			l.setTransform(o, 0, 0, o, r / 2 - 8 * o, r / 2 - 8 * o);
			let s = new Path2D($r[ei[e]]);
			l.fillStyle = i(t), l.fill(s), l.strokeStyle = i(a), l.globalAlpha = .75 * Math.min(1, Math.max(0, (n - 4) / 8)), l.lineWidth = 1 / o, l.stroke(s);
		}
		return this.stamps.set(o, c), c;
	}
}, Aa = 5120, ja = 5121, Ma = 5122, Na = 5123, Pa = 5124, Fa = 5125, Ia = 5126, La = 32819, Ra = 32820, za = 33635, Ba = 5131, Va = 33640, Ha = 35899, Ua = 35902, Wa = 36269, Ga = 34042, Ka = {};
{
	let e = Ka;
	e[Aa] = Int8Array, e[ja] = Uint8Array, e[Ma] = Int16Array, e[Na] = Uint16Array, e[Pa] = Int32Array, e[Fa] = Uint32Array, e[Ia] = Float32Array, e[La] = Uint16Array, e[Ra] = Uint16Array, e[za] = Uint16Array, e[Ba] = Uint16Array, e[Va] = Uint32Array, e[Ha] = Uint32Array, e[Ua] = Uint32Array, e[Wa] = Uint32Array, e[Ga] = Uint32Array;
}
function qa(e) {
	if (e instanceof Int8Array) return Aa;
	if (e instanceof Uint8Array || e instanceof Uint8ClampedArray) return ja;
	if (e instanceof Int16Array) return Ma;
	if (e instanceof Uint16Array) return Na;
	if (e instanceof Int32Array) return Pa;
	if (e instanceof Uint32Array) return Fa;
	if (e instanceof Float32Array) return Ia;
	throw Error("unsupported typed array type");
}
function Ja(e) {
	if (e === Int8Array) return Aa;
	if (e === Uint8Array || e === Uint8ClampedArray) return ja;
	if (e === Int16Array) return Ma;
	if (e === Uint16Array) return Na;
	if (e === Int32Array) return Pa;
	if (e === Uint32Array) return Fa;
	if (e === Float32Array) return Ia;
	throw Error("unsupported typed array type");
}
function Ya(e) {
	let t = Ka[e];
	if (!t) throw Error("unknown gl type");
	return t;
}
var Xa = typeof SharedArrayBuffer < "u" ? function(e) {
	return e && e.buffer && (e.buffer instanceof ArrayBuffer || e.buffer instanceof SharedArrayBuffer);
} : function(e) {
	return e && e.buffer && e.buffer instanceof ArrayBuffer;
};
function Za(...e) {
	console.error(...e);
}
var Qa = /* @__PURE__ */ new Map();
function $a(e, t) {
	if (!e || typeof e != "object") return !1;
	let n = Qa.get(t);
	n || (n = /* @__PURE__ */ new WeakMap(), Qa.set(t, n));
	let r = n.get(e);
	if (r === void 0) {
		let i = Object.prototype.toString.call(e);
		r = i.substring(8, i.length - 1) === t, n.set(e, r);
	}
	return r;
}
function eo(e, t) {
	return typeof WebGLBuffer < "u" && $a(t, "WebGLBuffer");
}
function to(e, t) {
	return typeof WebGLTexture < "u" && $a(t, "WebGLTexture");
}
var no = 35044, B = 34962, ro = 34963, io = 34660, ao = 5120, oo = 5121, so = 5122, co = 5123, lo = 5124, uo = 5125, fo = 5126, po = { attribPrefix: "" };
function mo(e, t, n, r, i) {
	e.bindBuffer(t, n), e.bufferData(t, r, i || no);
}
function ho(e, t, n, r) {
	if (eo(e, t)) return t;
	n ||= B;
	let i = e.createBuffer();
	return mo(e, n, i, t, r), i;
}
function go(e) {
	return e === "indices";
}
function _o(e) {
	return e === Int8Array || e === Uint8Array;
}
function vo(e) {
	return e.length ? e : e.data;
}
var yo = /coord|texture/i, bo = /color|colour/i;
function xo(e, t) {
	let n;
	if (n = yo.test(e) ? 2 : bo.test(e) ? 4 : 3, t % n > 0) throw Error(`Can not guess numComponents for attribute '${e}'. Tried ${n} but ${t} values is not evenly divisible by ${n}. You should specify it.`);
	return n;
}
function So(e, t, n) {
	return e.numComponents || e.size || xo(t, n || vo(e).length);
}
function Co(e, t) {
	if (Xa(e)) return e;
	if (Xa(e.data)) return e.data;
	Array.isArray(e) && (e = { data: e });
	let n = e.type ? To(e.type) : void 0;
	return n ||= go(t) ? Uint16Array : Float32Array, new n(e.data);
}
function wo(e) {
	return typeof e == "number" ? e : e ? Ja(e) : fo;
}
function To(e) {
	return typeof e == "number" ? Ya(e) : e || Float32Array;
}
function Eo(e, t) {
	return {
		buffer: t.buffer,
		numValues: 24,
		type: wo(t.type),
		arrayType: To(t.type)
	};
}
function Do(e, t) {
	let n = t.data || t, r = To(t.type), i = n * r.BYTES_PER_ELEMENT, a = e.createBuffer();
	return e.bindBuffer(B, a), e.bufferData(B, i, t.drawType || no), {
		buffer: a,
		numValues: n,
		type: Ja(r),
		arrayType: r
	};
}
function Oo(e, t, n) {
	let r = Co(t, n);
	return {
		arrayType: r.constructor,
		buffer: ho(e, r, void 0, t.drawType),
		type: qa(r),
		numValues: 0
	};
}
function ko(e, t) {
	let n = {};
	return Object.keys(t).forEach(function(r) {
		if (!go(r)) {
			let i = t[r], a = i.attrib || i.name || i.attribName || po.attribPrefix + r;
			if (i.value) {
				if (!Array.isArray(i.value) && !Xa(i.value)) throw Error("array.value is not array or typedarray");
				n[a] = { value: i.value };
			} else {
				let t;
				t = i.buffer && i.buffer instanceof WebGLBuffer ? Eo : typeof i == "number" || typeof i.data == "number" ? Do : Oo;
				let { buffer: o, type: s, numValues: c, arrayType: l } = t(e, i, r), u = i.normalize === void 0 ? _o(l) : i.normalize, d = So(i, r, c);
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
	}), e.bindBuffer(B, null), n;
}
function Ao(e, t, n, r) {
	n = Co(n), r === void 0 ? mo(e, B, t.buffer, n, t.drawType) : (e.bindBuffer(B, t.buffer), e.bufferSubData(B, r, n));
}
function jo(e, t) {
	return t === ao || t === oo ? 1 : t === so || t === co ? 2 : t === lo || t === uo || t === fo ? 4 : 0;
}
var Mo = [
	"position",
	"positions",
	"a_position"
];
function No(e, t) {
	let n, r = 0;
	for (; r < Mo.length && (n = Mo[r], !(n in t || (n = po.attribPrefix + n, n in t))); ++r);
	r === Mo.length && (n = Object.keys(t)[0]);
	let i = t[n];
	if (!i.buffer) return 1;
	e.bindBuffer(B, i.buffer);
	let a = e.getBufferParameter(B, io);
	e.bindBuffer(B, null);
	let o = a / jo(e, i.type), s = i.numComponents || i.size, c = o / s;
	if (c % 1 != 0) throw Error(`numComponents ${s} not correct for length ${length}`);
	return c;
}
function Po(e, t, n) {
	let r = ko(e, t), i = Object.assign({}, n || {});
	i.attribs = Object.assign({}, n ? n.attribs : {}, r);
	let a = t.indices;
	if (a) {
		let t = Co(a, "indices");
		i.indices = ho(e, t, ro), i.numElements = t.length, i.elementType = qa(t);
	} else i.numElements ||= No(e, i.attribs);
	return i;
}
function Fo(e) {
	return !!e.texStorage2D;
}
var Io = function() {
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
var Lo = 6406, Ro = 6407, zo = 6408, Bo = 6409, Vo = 6410, Ho = 6402, Uo = 34041, Wo = 33319, Go = 33320, Ko = 6403, qo = 36244, Jo = 36248, Yo = 36249, Xo = {};
{
	let e = Xo;
	e[Lo] = { numColorComponents: 1 }, e[Bo] = { numColorComponents: 1 }, e[Vo] = { numColorComponents: 2 }, e[Ro] = { numColorComponents: 3 }, e[zo] = { numColorComponents: 4 }, e[Ko] = { numColorComponents: 1 }, e[qo] = { numColorComponents: 1 }, e[Wo] = { numColorComponents: 2 }, e[Go] = { numColorComponents: 2 }, e[Ro] = { numColorComponents: 3 }, e[Jo] = { numColorComponents: 3 }, e[zo] = { numColorComponents: 4 }, e[Yo] = { numColorComponents: 4 }, e[Ho] = { numColorComponents: 1 }, e[Uo] = { numColorComponents: 2 };
}
var Zo = Za;
function Qo(e) {
	return typeof document < "u" && document.getElementById ? document.getElementById(e) : null;
}
var $o = 33984, es = 34962, ts = 34963, ns = 35713, rs = 35714, is = 35632, as = 35633, os = 35981, ss = 35718, cs = 35721, ls = 35971, us = 35382, ds = 35396, fs = 35398, ps = 35392, ms = 35395, hs = 5126, gs = 35664, _s = 35665, vs = 35666, ys = 5124, bs = 35667, xs = 35668, Ss = 35669, Cs = 35670, ws = 35671, Ts = 35672, Es = 35673, Ds = 35674, Os = 35675, ks = 35676, As = 35678, js = 35680, Ms = 35679, Ns = 35682, Ps = 35685, Fs = 35686, Is = 35687, Ls = 35688, Rs = 35689, zs = 35690, Bs = 36289, Vs = 36292, Hs = 36293, Us = 5125, Ws = 36294, Gs = 36295, Ks = 36296, qs = 36298, Js = 36299, Ys = 36300, Xs = 36303, Zs = 36306, Qs = 36307, $s = 36308, ec = 36311, tc = 3553, nc = 34067, rc = 32879, ic = 35866, V = {};
function ac(e, t) {
	return V[t].bindPoint;
}
function oc(e, t) {
	return function(n) {
		e.uniform1f(t, n);
	};
}
function sc(e, t) {
	return function(n) {
		e.uniform1fv(t, n);
	};
}
function cc(e, t) {
	return function(n) {
		e.uniform2fv(t, n);
	};
}
function lc(e, t) {
	return function(n) {
		e.uniform3fv(t, n);
	};
}
function uc(e, t) {
	return function(n) {
		e.uniform4fv(t, n);
	};
}
function dc(e, t) {
	return function(n) {
		e.uniform1i(t, n);
	};
}
function fc(e, t) {
	return function(n) {
		e.uniform1iv(t, n);
	};
}
function pc(e, t) {
	return function(n) {
		e.uniform2iv(t, n);
	};
}
function mc(e, t) {
	return function(n) {
		e.uniform3iv(t, n);
	};
}
function hc(e, t) {
	return function(n) {
		e.uniform4iv(t, n);
	};
}
function gc(e, t) {
	return function(n) {
		e.uniform1ui(t, n);
	};
}
function _c(e, t) {
	return function(n) {
		e.uniform1uiv(t, n);
	};
}
function vc(e, t) {
	return function(n) {
		e.uniform2uiv(t, n);
	};
}
function yc(e, t) {
	return function(n) {
		e.uniform3uiv(t, n);
	};
}
function bc(e, t) {
	return function(n) {
		e.uniform4uiv(t, n);
	};
}
function xc(e, t) {
	return function(n) {
		e.uniformMatrix2fv(t, !1, n);
	};
}
function Sc(e, t) {
	return function(n) {
		e.uniformMatrix3fv(t, !1, n);
	};
}
function Cc(e, t) {
	return function(n) {
		e.uniformMatrix4fv(t, !1, n);
	};
}
function wc(e, t) {
	return function(n) {
		e.uniformMatrix2x3fv(t, !1, n);
	};
}
function Tc(e, t) {
	return function(n) {
		e.uniformMatrix3x2fv(t, !1, n);
	};
}
function Ec(e, t) {
	return function(n) {
		e.uniformMatrix2x4fv(t, !1, n);
	};
}
function Dc(e, t) {
	return function(n) {
		e.uniformMatrix4x2fv(t, !1, n);
	};
}
function Oc(e, t) {
	return function(n) {
		e.uniformMatrix3x4fv(t, !1, n);
	};
}
function kc(e, t) {
	return function(n) {
		e.uniformMatrix4x3fv(t, !1, n);
	};
}
function H(e, t, n, r) {
	let i = ac(e, t);
	return Fo(e) ? function(t) {
		let a, o;
		!t || to(e, t) ? (a = t, o = null) : (a = t.texture, o = t.sampler), e.uniform1i(r, n), e.activeTexture($o + n), e.bindTexture(i, a), e.bindSampler(n, o);
	} : function(t) {
		e.uniform1i(r, n), e.activeTexture($o + n), e.bindTexture(i, t);
	};
}
function U(e, t, n, r, i) {
	let a = ac(e, t), o = new Int32Array(i);
	for (let e = 0; e < i; ++e) o[e] = n + e;
	return Fo(e) ? function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, r) {
			e.activeTexture($o + o[r]);
			let i, s;
			!t || to(e, t) ? (i = t, s = null) : (i = t.texture, s = t.sampler), e.bindSampler(n, s), e.bindTexture(a, i);
		});
	} : function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, n) {
			e.activeTexture($o + o[n]), e.bindTexture(a, t);
		});
	};
}
V[hs] = {
	Type: Float32Array,
	size: 4,
	setter: oc,
	arraySetter: sc
}, V[gs] = {
	Type: Float32Array,
	size: 8,
	setter: cc,
	cols: 2
}, V[_s] = {
	Type: Float32Array,
	size: 12,
	setter: lc,
	cols: 3
}, V[vs] = {
	Type: Float32Array,
	size: 16,
	setter: uc,
	cols: 4
}, V[ys] = {
	Type: Int32Array,
	size: 4,
	setter: dc,
	arraySetter: fc
}, V[bs] = {
	Type: Int32Array,
	size: 8,
	setter: pc,
	cols: 2
}, V[xs] = {
	Type: Int32Array,
	size: 12,
	setter: mc,
	cols: 3
}, V[Ss] = {
	Type: Int32Array,
	size: 16,
	setter: hc,
	cols: 4
}, V[Us] = {
	Type: Uint32Array,
	size: 4,
	setter: gc,
	arraySetter: _c
}, V[Ws] = {
	Type: Uint32Array,
	size: 8,
	setter: vc,
	cols: 2
}, V[Gs] = {
	Type: Uint32Array,
	size: 12,
	setter: yc,
	cols: 3
}, V[Ks] = {
	Type: Uint32Array,
	size: 16,
	setter: bc,
	cols: 4
}, V[Cs] = {
	Type: Uint32Array,
	size: 4,
	setter: dc,
	arraySetter: fc
}, V[ws] = {
	Type: Uint32Array,
	size: 8,
	setter: pc,
	cols: 2
}, V[Ts] = {
	Type: Uint32Array,
	size: 12,
	setter: mc,
	cols: 3
}, V[Es] = {
	Type: Uint32Array,
	size: 16,
	setter: hc,
	cols: 4
}, V[Ds] = {
	Type: Float32Array,
	size: 32,
	setter: xc,
	rows: 2,
	cols: 2
}, V[Os] = {
	Type: Float32Array,
	size: 48,
	setter: Sc,
	rows: 3,
	cols: 3
}, V[ks] = {
	Type: Float32Array,
	size: 64,
	setter: Cc,
	rows: 4,
	cols: 4
}, V[Ps] = {
	Type: Float32Array,
	size: 32,
	setter: wc,
	rows: 2,
	cols: 3
}, V[Fs] = {
	Type: Float32Array,
	size: 32,
	setter: Ec,
	rows: 2,
	cols: 4
}, V[Is] = {
	Type: Float32Array,
	size: 48,
	setter: Tc,
	rows: 3,
	cols: 2
}, V[Ls] = {
	Type: Float32Array,
	size: 48,
	setter: Oc,
	rows: 3,
	cols: 4
}, V[Rs] = {
	Type: Float32Array,
	size: 64,
	setter: Dc,
	rows: 4,
	cols: 2
}, V[zs] = {
	Type: Float32Array,
	size: 64,
	setter: kc,
	rows: 4,
	cols: 3
}, V[As] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: tc
}, V[js] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: nc
}, V[Ms] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: rc
}, V[Ns] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: tc
}, V[Bs] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: ic
}, V[Vs] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: ic
}, V[Hs] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: nc
}, V[qs] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: tc
}, V[Js] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: rc
}, V[Ys] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: nc
}, V[Xs] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: ic
}, V[Zs] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: tc
}, V[Qs] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: rc
}, V[$s] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: nc
}, V[ec] = {
	Type: null,
	size: 0,
	setter: H,
	arraySetter: U,
	bindPoint: ic
};
function Ac(e, t) {
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
		else e.bindBuffer(es, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribPointer(t, n.numComponents || n.size, n.type || hs, n.normalize || !1, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function W(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4iv(t, n.value);
			else throw Error("The length of an integer constant value must be 4!");
		} else e.bindBuffer(es, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || ys, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function jc(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4uiv(t, n.value);
			else throw Error("The length of an unsigned integer constant value must be 4!");
		} else e.bindBuffer(es, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || Us, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function Mc(e, t, n) {
	let r = n.size, i = n.count;
	return function(n) {
		e.bindBuffer(es, n.buffer);
		let a = n.size || n.numComponents || r, o = a / i, s = n.type || hs, c = V[s].size * a, l = n.normalize || !1, u = n.offset || 0, d = c / i;
		for (let r = 0; r < i; ++r) e.enableVertexAttribArray(t + r), e.vertexAttribPointer(t + r, o, s, l, c, u + d * r), e.vertexAttribDivisor && e.vertexAttribDivisor(t + r, n.divisor || 0);
	};
}
var G = {};
G[hs] = {
	size: 4,
	setter: Ac
}, G[gs] = {
	size: 8,
	setter: Ac
}, G[_s] = {
	size: 12,
	setter: Ac
}, G[vs] = {
	size: 16,
	setter: Ac
}, G[ys] = {
	size: 4,
	setter: W
}, G[bs] = {
	size: 8,
	setter: W
}, G[xs] = {
	size: 12,
	setter: W
}, G[Ss] = {
	size: 16,
	setter: W
}, G[Us] = {
	size: 4,
	setter: jc
}, G[Ws] = {
	size: 8,
	setter: jc
}, G[Gs] = {
	size: 12,
	setter: jc
}, G[Ks] = {
	size: 16,
	setter: jc
}, G[Cs] = {
	size: 4,
	setter: W
}, G[ws] = {
	size: 8,
	setter: W
}, G[Ts] = {
	size: 12,
	setter: W
}, G[Es] = {
	size: 16,
	setter: W
}, G[Ds] = {
	size: 4,
	setter: Mc,
	count: 2
}, G[Os] = {
	size: 9,
	setter: Mc,
	count: 3
}, G[ks] = {
	size: 16,
	setter: Mc,
	count: 4
};
var Nc = /ERROR:\s*\d+:(\d+)/gi;
function Pc(e, t = "", n = 0) {
	let r = [...t.matchAll(Nc)], i = new Map(r.map((e, n) => {
		let i = parseInt(e[1]), a = r[n + 1], o = a ? a.index : t.length, s = t.substring(e.index, o);
		return [i - 1, s];
	}));
	return e.split("\n").map((e, t) => {
		let r = i.get(t);
		return `${t + 1 + n}: ${e}${r ? `\n\n^^^ ${r}` : ""}`;
	}).join("\n");
}
var Fc = /^[ \t]*\n/;
function Ic(e) {
	let t = 0;
	return Fc.test(e) && (t = 1, e = e.replace(Fc, "")), {
		lineOffset: t,
		shaderSource: e
	};
}
function Lc(e, t) {
	return e.errorCallback(t), e.callback && setTimeout(() => {
		e.callback(`${t}\n${e.errors.join("\n")}`);
	}), null;
}
function Rc(e, t, n, r) {
	if (r ||= Zo, !e.getShaderParameter(n, ns)) {
		let i = e.getShaderInfoLog(n), { lineOffset: a, shaderSource: o } = Ic(e.getShaderSource(n)), s = `${Pc(o, i, a)}\nError compiling ${Io(e, t)}: ${i}`;
		return r(s), s;
	}
	return "";
}
function zc(e, t, n) {
	let r, i, a;
	if (typeof t == "function" && (n = t, t = void 0), typeof e == "function") n = e, e = void 0;
	else if (e && !Array.isArray(e)) {
		let t = e;
		n = t.errorCallback, e = t.attribLocations, r = t.transformFeedbackVaryings, i = t.transformFeedbackMode, a = t.callback;
	}
	let o = n || Zo, s = [], c = {
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
var Bc = ["VERTEX_SHADER", "FRAGMENT_SHADER"];
function Vc(e, t) {
	if (t.indexOf("frag") >= 0) return is;
	if (t.indexOf("vert") >= 0) return as;
}
function Hc(e, t, n) {
	let r = e.getAttachedShaders(t);
	for (let t of r) n.has(t) || e.deleteShader(t);
	e.deleteProgram(t);
}
var Uc = (e = 0) => new Promise((t) => setTimeout(t, e));
function Wc(e, t, n) {
	let r = e.createProgram(), { attribLocations: i, transformFeedbackVaryings: a, transformFeedbackMode: o } = zc(n);
	for (let n = 0; n < t.length; ++n) {
		let i = t[n];
		if (typeof i == "string") {
			let t = Qo(i), r = t ? t.text : i, a = e[Bc[n]];
			t && t.type && (a = Vc(e, t.type) || a), i = e.createShader(a), e.shaderSource(i, Ic(r).shaderSource), e.compileShader(i);
		}
		e.attachShader(r, i);
	}
	Object.entries(i).forEach(([t, n]) => e.bindAttribLocation(r, n, t));
	{
		let t = a;
		t && (t.attribs && (t = t.attribs), Array.isArray(t) || (t = Object.keys(t)), e.transformFeedbackVaryings(r, t, o || os));
	}
	return e.linkProgram(r), r;
}
function Gc(e, t, n, r, i) {
	let a = zc(n, r, i), o = new Set(t), s = Wc(e, t, a);
	function c(e, t) {
		let n = qc(e, t, a.errorCallback);
		return n && Hc(e, t, o), n;
	}
	if (a.callback) Kc(e, s).then(() => {
		let t = c(e, s);
		a.callback(t, t ? void 0 : s);
	});
	else return c(e, s) ? void 0 : s;
}
async function Kc(e, t) {
	let n = e.getExtension("KHR_parallel_shader_compile"), r = n ? (e, t) => e.getProgramParameter(t, n.COMPLETION_STATUS_KHR) : () => !0, i = 0;
	do
		await Uc(i), i = 1e3 / 60;
	while (!r(e, t));
}
function qc(e, t, n) {
	if (n ||= Zo, !e.getProgramParameter(t, rs)) {
		let r = e.getProgramInfoLog(t);
		return n(`Error in program linking: ${r}`), `${r}\n${e.getAttachedShaders(t).map((t) => Rc(e, e.getShaderParameter(t, e.SHADER_TYPE), t, n)).filter((e) => e).join("\n")}`;
	}
}
function Jc(e, t, n, r, i) {
	return Gc(e, t, n, r, i);
}
function Yc(e) {
	let t = e.name;
	return t.startsWith("gl_") || t.startsWith("webgl_");
}
var Xc = /(\.|\[|]|\w+)/g, Zc = (e) => e >= "0" && e <= "9";
function Qc(e, t, n, r) {
	let i = e.split(Xc).filter((e) => e !== ""), a = 0, o = "";
	for (;;) {
		let e = i[a++];
		o += e;
		let s = Zc(e[0]), c = s ? parseInt(e) : e;
		if (s && (o += i[a++]), a === i.length) {
			n[c] = t;
			break;
		}
		{
			let e = i[a++], t = e === "[", s = n[c] || (t ? [] : {});
			n[c] = s, n = s, r[o] = r[o] || function(e) {
				return function(t) {
					nl(e, t);
				};
			}(s), o += e;
		}
	}
}
function $c(e, t) {
	let n = 0;
	function r(t, r, i) {
		let a = r.name.endsWith("[0]"), o = r.type, s = V[o];
		if (!s) throw Error(`unknown type: 0x${o.toString(16)}`);
		let c;
		if (s.bindPoint) {
			let t = n;
			n += r.size, c = a ? s.arraySetter(e, o, t, i, r.size) : s.setter(e, o, t, i, r.size);
		} else c = s.arraySetter && a ? s.arraySetter(e, i) : s.setter(e, i);
		return c.location = i, c;
	}
	let i = {}, a = {}, o = e.getProgramParameter(t, ss);
	for (let n = 0; n < o; ++n) {
		let o = e.getActiveUniform(t, n);
		if (Yc(o)) continue;
		let s = o.name;
		s.endsWith("[0]") && (s = s.substr(0, s.length - 3));
		let c = e.getUniformLocation(t, o.name);
		if (c) {
			let e = r(t, o, c);
			i[s] = e, Qc(s, e, a, i);
		}
	}
	return i;
}
function el(e, t) {
	let n = {}, r = e.getProgramParameter(t, ls);
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
function tl(e, t) {
	let n = e.getProgramParameter(t, ss), r = [], i = [];
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
	let a = {}, o = e.getProgramParameter(t, us);
	for (let n = 0; n < o; ++n) {
		let r = e.getActiveUniformBlockName(t, n), i = {
			index: e.getUniformBlockIndex(t, r),
			usedByVertexShader: e.getActiveUniformBlockParameter(t, n, ds),
			usedByFragmentShader: e.getActiveUniformBlockParameter(t, n, fs),
			size: e.getActiveUniformBlockParameter(t, n, ps),
			uniformIndices: e.getActiveUniformBlockParameter(t, n, ms)
		};
		i.used = i.usedByVertexShader || i.usedByFragmentShader, a[r] = i;
	}
	return {
		blockSpecs: a,
		uniformData: r
	};
}
function nl(e, t) {
	for (let n in t) {
		let r = e[n];
		typeof r == "function" ? r(t[n]) : nl(e[n], t[n]);
	}
}
function rl(e, ...t) {
	let n = e.uniformSetters || e, r = t.length;
	for (let e = 0; e < r; ++e) {
		let r = t[e];
		if (Array.isArray(r)) {
			let e = r.length;
			for (let t = 0; t < e; ++t) rl(n, r[t]);
		} else for (let e in r) {
			let t = n[e];
			t && t(r[e]);
		}
	}
}
function il(e, t) {
	let n = {}, r = e.getProgramParameter(t, cs);
	for (let i = 0; i < r; ++i) {
		let r = e.getActiveAttrib(t, i);
		if (Yc(r)) continue;
		let a = e.getAttribLocation(t, r.name), o = G[r.type], s = o.setter(e, a, o);
		s.location = a, n[r.name] = s;
	}
	return n;
}
function al(e, t) {
	for (let n in t) {
		let r = e[n];
		r && r(t[n]);
	}
}
function ol(e, t, n) {
	n.vertexArrayObject ? e.bindVertexArray(n.vertexArrayObject) : (al(t.attribSetters || t, n.attribs), n.indices && e.bindBuffer(ts, n.indices));
}
function sl(e, t) {
	let n = $c(e, t), r = il(e, t), i = {
		program: t,
		uniformSetters: n,
		attribSetters: r,
		uniformLocations: Object.fromEntries(Object.entries(n).map(([e, t]) => [e, t.location])),
		attribLocations: Object.fromEntries(Object.entries(r).map(([e, t]) => [e, t.location]))
	};
	return Fo(e) && (i.uniformBlockSpec = tl(e, t), i.transformFeedbackInfo = el(e, t)), i;
}
var cl = /\s|{|}|;/;
function ll(e, t, n, r, i) {
	let a = zc(n, r, i), o = [];
	if (t = t.map(function(e) {
		if (!cl.test(e)) {
			let t = Qo(e);
			if (t) e = t.text;
			else {
				let t = `no element with id: ${e}`;
				a.errorCallback(t), o.push(t);
			}
		}
		return e;
	}), o.length) return Lc(a, "");
	let s = a.callback;
	s && (a.callback = (t, n) => {
		s(t, t ? void 0 : sl(e, n));
	});
	let c = Jc(e, t, a);
	return c ? sl(e, c) : null;
}
var ul = 4, dl = 5123;
function fl(e, t, n, r, i, a) {
	n = n === void 0 ? ul : n;
	let o = t.indices, s = t.elementType, c = r === void 0 ? t.numElements : r;
	i = i === void 0 ? 0 : i, s || o ? a === void 0 ? e.drawElements(n, c, s === void 0 ? dl : t.elementType, i) : e.drawElementsInstanced(n, c, s === void 0 ? dl : t.elementType, i, a) : a === void 0 ? e.drawArrays(n, i, c) : e.drawArraysInstanced(n, i, c, a);
}
var pl = 6402, ml = 33190, hl = 36012, gl = 35056, _l = 36013, vl = 32854, yl = 32855, bl = 36194, xl = 33189, Sl = 6401, Cl = 36168, wl = 34041, Tl = 36096, El = 36128, Dl = 33306, K = {};
K[wl] = Dl, K[Sl] = El, K[Cl] = El, K[pl] = Tl, K[xl] = Tl, K[ml] = Tl, K[hl] = Tl, K[gl] = Dl, K[_l] = Dl;
var Ol = {};
Ol[vl] = !0, Ol[yl] = !0, Ol[bl] = !0, Ol[wl] = !0, Ol[xl] = !0, Ol[Sl] = !0, Ol[Cl] = !0;
function kl(e, t, n) {
	let r = e.createVertexArray();
	return e.bindVertexArray(r), t.length || (t = [t]), t.forEach(function(t) {
		ol(e, t, n);
	}), e.bindVertexArray(null), {
		numElements: n.numElements,
		elementType: n.elementType,
		vertexArrayObject: r
	};
}
// src/webgl.ts
var Al = "#version 300 es\nin vec2 from;\nin vec2 to;\nin vec4 color;\nuniform float t;\nuniform vec3 placement;   // left, top, factor: in device pixels\nuniform vec2 canvas;      // width, height: in device pixels\nuniform float size;       // diameter of a mark, in device pixels\nout vec4 markColor;\nvec2 pixelAt(float share) {\n  vec2 at = mix(from, to, share);\n  return placement.xy + vec2(at.x, -at.y) * placement.z;\n}\nvec4 onScreen(vec2 pixel) {\n  vec2 clip = pixel / canvas * 2.0 - 1.0;\n  return vec4(clip.x, -clip.y, 0.0, 1.0);\n}", jl = `${Al}
in float shape;
flat out int markShape;
void main() {
  gl_Position = onScreen(pixelAt(t));
  // A hidden class has no opacity; a point of no size costs no fragments.
  gl_PointSize = color.a > 0.0 ? size : 0.0;
  markColor = color;
  markShape = int(shape);
}`, Ml = "#version 300 es\nprecision highp float;\nin vec4 markColor;\nflat in int markShape;\nuniform vec3 outline;\nuniform float size;\nout vec4 result;\nfloat distanceTo(vec2 p) {\n  if (markShape == 0) return length(p) - 0.72;\n  if (markShape == 1) return max(abs(p.x), abs(p.y)) - 0.63;\n  if (markShape == 2) return max(dot(vec2(abs(p.x), -p.y), normalize(vec2(1.75, 1.0))) - 0.40, p.y - 0.62);\n  if (markShape == 3) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.60;\n  vec2 q = abs(p);\n  return min(max(q.x - 0.82, q.y - 0.34), max(q.y - 0.82, q.x - 0.34));\n}\nvoid main() {\n  float pixel = 2.0 / size;\n  float d = distanceTo(gl_PointCoord * 2.0 - 1.0);\n  float coverage = 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, d);\n  if (coverage <= 0.0) discard;\n  float edge = smoothstep(-1.2 * pixel, -0.5 * pixel, d);\n  // The smaller the mark, the fainter its outline, or nothing would be left of its colour.\n  float strength = 0.75 * clamp((size - 4.0) / 8.0, 0.0, 1.0);\n  float alpha = coverage * markColor.a;\n  result = vec4(mix(markColor.rgb, outline, edge * strength) * alpha, alpha);\n}", Nl = `${Al}
uniform float strength;
void main() {
  vec2 head = pixelAt(t), tip = pixelAt(t * t);
  vec2 way = head - tip;
  float far = length(way);
  vec2 side = far > 0.0 ? vec2(-way.y, way.x) / far * 0.3 * size : vec2(0.0);
  vec2 corner = gl_VertexID == 0 ? tip : (gl_VertexID == 1 ? head - side : head + side);
  // A point that all but rests has none: a triangle of no area costs no fragments.
  gl_Position = onScreen(color.a > 0.0 && far > 1.5 ? corner : head);
  float alpha = gl_VertexID == 0 ? 0.0 : strength * color.a;
  markColor = vec4(color.rgb * alpha, alpha);
}`, Pl = "#version 300 es\nprecision mediump float;\nin vec4 markColor;\nout vec4 result;\nvoid main() { result = markColor; }", Fl = .5, Il = 5e3, Ll = class {
	gl;
	shapes;
	kind = "webgl";
	buffers;
	marks;
	tails = null;
	constructor(e, t) {
		this.gl = e, this.shapes = t;
		let n = t.length;
		this.buffers = Po(e, {
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
		}), this.marks = zl(e, [jl, Ml], this.buffers);
	}
	setPositions(e, t) {
		this.write("from", e), this.write("to", t);
	}
	setColors(e) {
		this.write("color", e);
	}
	draw(e, t, n, r) {
		let { gl: i } = this, a = i.canvas.width / e.width, { left: o, top: s, factor: c } = Jr(e);
		i.viewport(0, 0, i.canvas.width, i.canvas.height), i.clearColor(0, 0, 0, 0), i.clear(i.COLOR_BUFFER_BIT), i.enable(i.BLEND), i.blendFunc(i.ONE, i.ONE_MINUS_SRC_ALPHA);
		let l = {
			t,
			placement: [
				o * a,
				s * a,
				c * a
			],
			canvas: [i.canvas.width, i.canvas.height],
			size: n * a,
			outline: r.map((e) => e / 255),
			strength: Fl
		};
		t < 1 && this.shapes.length <= Il && (this.tails ??= Rl(i, this.buffers), this.show(this.tails, l, i.TRIANGLES, this.shapes.length)), this.show(this.marks, l, i.POINTS);
	}
	destroy() {
		let { gl: e } = this;
		e.clear(e.COLOR_BUFFER_BIT);
		for (let t of Object.values(this.buffers.attribs ?? {})) e.deleteBuffer(t.buffer ?? null);
		for (let { program: t, vertices: n } of this.tails ? [this.marks, this.tails] : [this.marks]) e.deleteVertexArray(n.vertexArrayObject ?? null), e.deleteProgram(t.program);
	}
	show({ program: e, vertices: t }, n, r, i) {
		let { gl: a } = this;
		a.useProgram(e.program), rl(e, n), a.bindVertexArray(t.vertexArrayObject ?? null), fl(a, t, r, t.numElements, 0, i);
	}
	write(e, t) {
		let n = this.buffers.attribs?.[e];
		n && Ao(this.gl, n, t);
	}
};
function Rl(e, { attribs: t }) {
	let { from: n, to: r, color: i } = t, a = {
		from: {
			...n,
			divisor: 1
		},
		to: {
			...r,
			divisor: 1
		},
		color: {
			...i,
			divisor: 1
		}
	};
	return zl(e, [Nl, Pl], {
		numElements: 3,
		attribs: a
	});
}
function zl(e, t, n) {
	let r = ll(e, t);
	return {
		program: r,
		vertices: kl(e, r, n)
	};
}
// src/renderer.ts
function Bl(e, { labels: t, classes: n }) {
	let r = Float32Array.from(t, (e) => ei.indexOf(n[e].shape)), i = e.getContext("webgl2", { antialias: !1 });
	if (i) return new Ll(i, r);
	let a = e.getContext("2d");
	return a && new ka(a, r);
}
// src/drawing.ts
var Vl = .3, Hl = class {
	elements;
	scene;
	lasso = [];
	renderer = null;
	lost = !1;
	pending = 0;
	overlayDrawn = !1;
	colored = !1;
	constructor(e, t, n) {
		this.elements = e, this.scene = t;
		let { canvas: r } = e;
		r.addEventListener("webglcontextlost", (e) => {
			e.preventDefault(), this.renderer = null, this.lost = !0, n();
		}), r.addEventListener("webglcontextrestored", () => {
			this.lost = !1, this.start(), n();
		});
	}
	get kind() {
		return this.renderer?.kind ?? (this.lost ? "lost" : "");
	}
	get camera() {
		let { plot: e, head: t, key: n } = this.elements, { clientWidth: r, clientHeight: i } = e, a = this.scene.playback.shown()?.scale ?? Bi, o = t.offsetTop, [s, c] = [t, n].map(({ offsetHeight: e }) => Math.min(o + e, Vl * i));
		return {
			scale: a,
			zoom: this.scene.zoom,
			width: r,
			height: i,
			head: s,
			foot: c
		};
	}
	start() {
		let { part: e } = this.scene;
		e && !this.lost && (this.resize(), this.renderer = Bl(this.elements.canvas, e), this.recolor(), this.move());
	}
	clear() {
		this.renderer?.destroy(), this.renderer = null;
		let e = this.elements.overlay.getContext("2d");
		e && ji(e), this.overlayDrawn = !1;
	}
	destroy() {
		cancelAnimationFrame(this.pending), this.renderer?.kind === "webgl" && (this.clear(), this.elements.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext());
	}
	move() {
		let e = this.scene.playback.shown();
		e && this.renderer?.setPositions(e.from, e.to), this.request();
	}
	recolor() {
		this.colored = !1, this.request();
	}
	resize() {
		let { canvas: e, overlay: t, plot: n } = this.elements, r = (e) => Math.max(1, Math.round(e * devicePixelRatio)), i = r(n.clientWidth), a = r(n.clientHeight);
		if (e.width !== i || e.height !== a) {
			for (let n of [e, t]) Object.assign(n, {
				width: i,
				height: a
			});
			this.request();
		}
	}
	request() {
		this.pending ||= requestAnimationFrame(() => this.draw());
	}
	screen() {
		let e = this.scene.playback.shown();
		return e ? Yr(ta(e), this.camera) : /* @__PURE__ */ new Float32Array();
	}
	ghostScreen() {
		let e = this.scene.playback.shown();
		return e?.ghosts ? Yr(ta({
			...e.ghosts,
			t: e.t
		}), this.camera) : /* @__PURE__ */ new Float32Array();
	}
	isVisible = (e) => this.scene.shownClasses[this.scene.part.labels[e]] ?? !1;
	isGhostVisible = (e) => {
		let { part: t, options: n, shownClasses: r, lit: i } = this.scene, { kind: a, classA: o, classB: s } = t.ghosts, c = (e) => r[e] === !0 && (i === null || i === e);
		return (a[e] === 0 ? n.intra : n.inter) && (c(o[e]) || c(s[e]));
	};
	picture(e, t) {
		let { part: n, shownClasses: r, dark: i, options: a, playback: o } = this.scene, { plot: s, canvas: c, overlay: l, caption: u, epoch: d } = this.elements;
		if (!n) return null;
		this.draw();
		let { backgroundColor: f, color: p, fontFamily: m } = getComputedStyle(s), h = n.classes.filter((e, t) => r[t]), g = Hr(Vr(a.colorBy, o.frame, o.previous));
		return xa({
			layers: [c, l],
			width: s.clientWidth,
			height: s.clientHeight,
			ground: f,
			ink: p,
			font: m,
			dark: i,
			caption: u.textContent,
			epoch: d.textContent,
			readout: e,
			notes: t,
			classes: g ? h : h.map(ni)
		});
	}
	draw() {
		this.pending = 0;
		let { part: e, playback: t, ground: n } = this.scene, r = t.shown();
		if (!r || !e || !this.renderer) return;
		let i = {
			...this.camera,
			scale: r.scale
		};
		this.colored || this.renderer.setColors(this.colors(e)), this.colored = !0, this.renderer.draw(i, r.t, Ul(e, i), n), this.drawOver(this.overlay(r, e, i)), r.t < 1 && this.request();
	}
	colors(e) {
		let { playback: t, options: n, shownClasses: r, lit: i, selected: a, dark: o } = this.scene;
		return Ur(n.colorBy, e, t.frame, t.previous, {
			shown: r,
			lit: i,
			selected: a
		}, o);
	}
	drawOver(e) {
		let t = Mi(e);
		if (t && !this.overlayDrawn) return;
		let n = this.elements.overlay.getContext("2d");
		n && Ai(n, e), this.overlayDrawn = !t;
	}
	overlay(e, t, n) {
		let { playback: r, options: i, selected: a, pointed: o, lit: s, dark: c, ground: l } = this.scene, { frame: u, frames: d, index: f } = r, { classes: p, labels: m, ghosts: h } = t, g = [...a].filter(this.isVisible), _ = Gr[i.colorBy], v = i.wrong || i.colorBy === "error" ? Kr(t, u).filter(({ point: e }) => this.isVisible(e)) : [], y = h && e.ghosts && (i.intra || i.inter), b = ta(e), x = Yr(b, n), S = 2 * Math.min(e.scale.halfWidth, e.scale.halfHeight), { color: C, backgroundColor: w, fontFamily: T } = getComputedStyle(this.elements.plot), E = i.centres || s !== null && o.point === null;
		return {
			camera: n,
			look: {
				classes: p,
				dark: c,
				ink: C,
				ground: w,
				font: T
			},
			ground: l,
			screen: x,
			diameter: Ul(t, n),
			trails: i.trails && g.length ? yi(d.slice(0, f + 1), b, g, m, S) : [],
			centres: E ? ui(b, m, p.length, (e) => this.isVisible(e) && (s === null || m[e] === s)) : [],
			ghosts: y ? {
				screen: this.ghostScreen(),
				part: h,
				isShown: this.isGhostVisible,
				byClass: i.colorBy === "class",
				room: Wl(n)
			} : null,
			wrong: v.map((e) => ({
				point: e.point,
				label: _ && e[_]
			})),
			selected: g,
			pointed: this.placeOf(o, x, t),
			lasso: this.lasso
		};
	}
	placeOf({ point: e, ghost: t }, n, { ghosts: r }) {
		if (e !== null) return this.isVisible(e) ? {
			x: n[2 * e],
			y: n[2 * e + 1],
			parents: []
		} : null;
		if (t === null || !r) return null;
		let i = this.ghostScreen(), a = [r.first[t], r.second[t]].filter((e) => e >= 0);
		return {
			x: i[2 * t],
			y: i[2 * t + 1],
			parents: a
		};
	}
};
function Ul({ labels: e }, t) {
	let n = Math.min(2, Math.max(.8, t.zoom.k ** .4));
	return Math.min(11, Math.max(5, 260 / Math.sqrt(e.length))) * Math.max(.75, Wl(t)) * n;
}
function Wl({ width: e, height: t }) {
	return Math.min(1, Math.max(.55, Math.min(e, t) / 560));
}
// src/explain.ts
function Gl(e, { part: t, playback: n }, r) {
	if (!t) return;
	let { ghosts: i, metrics: a } = t, o = (e) => n.frames.some((t, n, r) => Br(e, t, r[n - 1])), s = {
		class: !0,
		prediction: o("prediction"),
		error: o("error"),
		confidence: o("confidence"),
		movement: o("movement")
	}, c = {
		wrong: s.error,
		trails: !0,
		centres: !0,
		intra: ql(i, 0) || null,
		inter: ql(i, 1) || ql(i, 2) || null,
		readout: a.length > 0 || null,
		cameras: r || null
	};
	e.allow(s, c, i !== null && !i.exact);
}
function Kl({ part: e, playback: t, options: n, selected: r, dark: i }) {
	if (!e) return [];
	let { frame: a, previous: o, index: s } = t, { ghosts: c } = e, l = [
		0,
		1,
		2
	].filter((e) => (e === 0 ? n.intra : n.inter) && ql(c, e)), u = (n.wrong || n.colorBy === "error") && a?.predictions;
	return la({
		mode: n.colorBy,
		frame: a,
		previous: o,
		points: e.labels.length,
		wrong: u ? Kr(e, a).length : null,
		ghosts: c && l.length && a?.ghosts ? {
			part: c,
			kinds: l
		} : null,
		centres: n.centres && a !== void 0,
		means: n.trails && r.size > 12 && s > 0,
		dark: i
	});
}
function ql(e, t) {
	return e?.kind.includes(t) ?? !1;
}
// src/legend.ts
var Jl = 24, Yl = class {
	onChange;
	shown = [];
	lit = null;
	toggles = [];
	list = document.createElement("div");
	search = document.createElement("input");
	constructor(e, t) {
		this.onChange = t, this.list.className = "classes", this.search.type = "search", this.search.hidden = !0, this.search.setAttribute("aria-label", "Search classes"), this.search.addEventListener("input", () => this.filter()), this.list.addEventListener("keydown", (e) => this.step(e)), this.search.addEventListener("keydown", (e) => e.stopPropagation()), e.append(this.search, this.list);
	}
	clear() {
		this.lit = null, this.search.value = "", this.setClasses([], !1);
	}
	setClasses(e, t, n = !0) {
		this.shown.length !== e.length && (this.shown = e.map(() => !0));
		let r = this.toggles.findIndex((e) => e.matches(":focus"));
		this.search.hidden = e.length < Jl, this.search.placeholder = `Search ${e.length} classes`, this.toggles = e.map((e, r) => this.toggleFor(e, r, t, n)), this.list.replaceChildren(...this.toggles), this.filter(), this.announce(), this.toggles[r]?.focus();
	}
	toggleFor(e, t, n, r) {
		let i = document.createElement("button");
		i.type = "button", i.title = "Click to hide or show; Shift-click for this class alone", i.tabIndex = t === 0 ? 0 : -1, i.append(ri(r ? e : ni(e), n), e.name), i.addEventListener("click", (e) => this.toggle(t, e.shiftKey || e.altKey));
		for (let e of ["pointerenter", "focus"]) i.addEventListener(e, () => this.light(t));
		for (let e of ["pointerleave", "blur"]) i.addEventListener(e, () => this.light(null));
		return i;
	}
	toggle(e, t) {
		if (t) {
			let t = this.shown.every((t, n) => t === (n === e));
			this.shown = this.shown.map((n, r) => t || r === e);
		} else this.shown[e] = !this.shown[e];
		this.announce(), this.onChange();
	}
	light(e) {
		let t = e !== null && this.shown[e] ? e : null;
		t !== this.lit && (this.lit = t, this.onChange());
	}
	step(e) {
		let t = {
			ArrowRight: 1,
			ArrowDown: 1,
			ArrowLeft: -1,
			ArrowUp: -1
		}[e.key];
		if (!t) return;
		let n = this.toggles.filter((e) => !e.hidden), r = n[(n.findIndex((t) => t === e.target) + t + n.length) % n.length];
		e.preventDefault();
		for (let e of this.toggles) e.tabIndex = e === r ? 0 : -1;
		r?.focus();
	}
	filter() {
		let e = this.search.value.trim().toLowerCase();
		for (let t of this.toggles) t.hidden = !t.textContent.toLowerCase().includes(e);
		let t = this.toggles.find((e) => !e.hidden);
		for (let e of this.toggles) e.tabIndex = e === t ? 0 : -1;
	}
	announce() {
		this.toggles.forEach((e, t) => e.setAttribute("aria-pressed", String(this.shown[t])));
	}
}, Xl = class {
	groups = /* @__PURE__ */ new Map();
	names = /* @__PURE__ */ new Map();
	join(e, t) {
		if (this.names.get(t) === e) return;
		this.leave(t);
		let n = this.groups.get(e) ?? {
			members: /* @__PURE__ */ new Set(),
			selection: [],
			camerasLinked: !1
		};
		this.groups.set(e, n), this.names.set(t, e);
		let [r] = n.members;
		n.members.add(t), n.selection.length && t.followSelection(n.selection), t.followSwitch(), r && r.kept !== null && t.followEpoch(r.kept, null), r && n.camerasLinked && t.followGaze(r.gaze);
	}
	leave(e) {
		let t = this.groupOf(e);
		t?.members.delete(e), t?.members.size === 0 && this.groups.delete(this.names.get(e)), this.names.delete(e);
	}
	camerasLinked(e) {
		return this.groupOf(e)?.camerasLinked ?? !1;
	}
	linkCameras(e, t) {
		let n = this.groupOf(e);
		if (n) {
			n.camerasLinked = t;
			for (let e of n.members) e.followSwitch();
		}
	}
	moveTo(e, t, n) {
		for (let r of this.others(e)) r.followEpoch(t, n);
	}
	select(e, t) {
		let n = this.groupOf(e);
		n && (n.selection = t);
		for (let n of this.others(e)) n.followSelection(t);
	}
	lookAt(e, t) {
		if (this.camerasLinked(e)) for (let n of this.others(e)) n.followGaze(t);
	}
	pointAt(e, t) {
		for (let n of this.others(e)) n.followPointer(t);
	}
	groupOf(e) {
		return this.groups.get(this.names.get(e) ?? "");
	}
	others(e) {
		return [...this.groupOf(e)?.members ?? []].filter((t) => t !== e);
	}
}, Zl = Symbol.for("synermix.embedding-view.hub"), Ql = globalThis, $l = Ql[Zl] ??= new Xl(), eu = class {
	followers;
	group = null;
	leading = !0;
	constructor(e) {
		this.followers = e;
	}
	get isLinked() {
		return this.group !== null;
	}
	join(e) {
		e !== this.group && (this.group = e, e === null ? $l.leave(this) : $l.join(e, this));
	}
	quietly(e) {
		let t = this.leading;
		this.leading = !1, e(), this.leading = t;
	}
	get kept() {
		return this.followers.playback.kept;
	}
	get gaze() {
		return this.followers.navigation.gaze;
	}
	tellEpoch(e) {
		this.leading && $l.moveTo(this, e, this.followers.playback.playedAt);
	}
	tellSelection(e) {
		this.leading && $l.select(this, e);
	}
	tellGaze() {
		this.leading && $l.lookAt(this, this.gaze);
	}
	tellPointer(e) {
		this.leading && $l.pointAt(this, e);
	}
	tellSwitch(e) {
		this.leading && ($l.linkCameras(this, e), this.tellGaze());
	}
	followEpoch(e, t) {
		this.quietly(() => this.followers.playback.follow(e, t));
	}
	followSelection(e) {
		this.quietly(() => this.followers.selection.choose(e));
	}
	followGaze(e) {
		this.quietly(() => this.followers.navigation.look(e));
	}
	followPointer(e) {
		this.quietly(() => this.followers.pointAt(e));
	}
	followSwitch() {
		this.quietly(() => this.followers.options.set("cameras", $l.camerasLinked(this)));
	}
}, tu = 400, nu = class {
	playback;
	options;
	selection;
	tell;
	told = {
		epoch: null,
		color: "class"
	};
	timer;
	constructor(e, t, n, r) {
		this.playback = e, this.options = t, this.selection = n, this.tell = r;
	}
	restore(e) {
		if (!e) return;
		let { epoch: t, color: n, selection: r } = e, i = n !== null && Object.hasOwn(Pr, n) ? n : "class";
		this.told = {
			epoch: t,
			color: i
		}, this.options.set("colorBy", i), r.length && this.selection.choose(r), t !== null && this.playback.stayAt(t);
	}
	stir() {
		clearTimeout(this.timer), this.timer = setTimeout(() => this.rest(), tu);
	}
	destroy() {
		clearTimeout(this.timer);
	}
	rest() {
		let { playing: e, frame: t, kept: n } = this.playback;
		if (e || !t) return;
		let r = {
			epoch: n,
			color: this.options.values.colorBy
		};
		(r.epoch !== this.told.epoch || r.color !== this.told.color) && (this.told = r, this.tell(r));
	}
}, ru = 2;
function iu(e, t) {
	return e.length === t.length && e.every((e, n) => e === t[n]);
}
function au(e, t) {
	return e.ids.join() === t.ids.join() && iu(e.thumbnails.pixels, t.thumbnails.pixels);
}
function ou(e) {
	let t = new DataView(e.buffer, e.byteOffset, e.byteLength).getUint32(0, !0), n = JSON.parse(new TextDecoder().decode(uu(e, 4, t)));
	if (n.version !== ru) throw Error(`embedding view: message version must be ${ru}, but is ${n.version}. Reload the page.`);
	let r = new lu(e, 4 + t), { series: i, caption: a, live: o, link: s, initial: c, choice: l } = n;
	return {
		series: i,
		caption: a,
		live: o,
		link: s,
		initial: c,
		choice: l,
		epochs: n.epochs.flatMap(du),
		frames: new Map(n.frames.map((e) => [e.epoch, new su(e, n.points, n.ghosts, r)])),
		static: n.static && cu(n.static, n, r)
	};
}
var su = class {
	header;
	numPoints;
	numGhosts;
	block;
	constructor(e, t, n, r) {
		this.header = e, this.numPoints = t, this.numGhosts = n;
		let { points: i, predictions: a, confidences: o, ghosts: s } = e, c = Math.max(i + 8 * t, a === null ? 0 : a + 2 * t, o === null ? 0 : o + t, s === null ? 0 : s + 8 * n);
		this.block = r.cut(i, c - i).buffer;
	}
	get points() {
		return this.array(Float32Array, this.header.points, 2 * this.numPoints);
	}
	get predictions() {
		return this.array(Uint16Array, this.header.predictions, this.numPoints);
	}
	get confidences() {
		return this.array(Uint8Array, this.header.confidences, this.numPoints);
	}
	get ghosts() {
		return this.array(Float32Array, this.header.ghosts, 2 * this.numGhosts);
	}
	get values() {
		return this.header.values;
	}
	array(e, t, n) {
		return t === null ? null : new e(this.block, t - this.header.points, n);
	}
};
function cu(e, { points: t, ghosts: n }, r) {
	let { offset: i, height: a, width: o, channels: s } = e.thumbnails;
	return {
		ids: r.read(Uint32Array, e.ids, t),
		labels: r.read(Uint16Array, e.labels, t),
		classes: e.classes,
		thumbnails: {
			height: a,
			width: o,
			channels: s,
			pixels: r.read(Uint8Array, i, t * a * o * s)
		},
		metrics: e.metrics,
		ghosts: e.ghosts && {
			kind: r.read(Uint8Array, e.ghosts.kind, n),
			classA: r.read(Uint16Array, e.ghosts.classA, n),
			classB: r.read(Uint16Array, e.ghosts.classB, n),
			first: r.read(Int32Array, e.ghosts.first, n),
			second: r.read(Int32Array, e.ghosts.second, n),
			lam: r.read(Float32Array, e.ghosts.lam, n),
			exact: e.ghosts.exact
		}
	};
}
var lu = class {
	bytes;
	start;
	constructor(e, t) {
		this.bytes = e, this.start = t;
	}
	read(e, t, n) {
		return new e(this.cut(t, n * e.BYTES_PER_ELEMENT).buffer);
	}
	cut(e, t) {
		return uu(this.bytes, this.start + e, t);
	}
};
function uu(e, t, n) {
	if (t + n > e.length) throw RangeError(`embedding view: the message must have ${t + n} bytes or more, but has ${e.length}.`);
	return new Uint8Array(e.subarray(t, t + n));
}
function du([e, t, n]) {
	return Array.from({ length: (t - e) / n + 1 }, (t, r) => e + r * n);
}
// node_modules/d3-selection/dist/d3-selection.mjs
var fu = "http://www.w3.org/1999/xhtml", pu = {
	svg: "http://www.w3.org/2000/svg",
	xhtml: fu,
	xlink: "http://www.w3.org/1999/xlink",
	xml: "http://www.w3.org/XML/1998/namespace",
	xmlns: "http://www.w3.org/2000/xmlns/"
};
function mu(e) {
	var t = e += "", n = t.indexOf(":");
	return n >= 0 && (t = e.slice(0, n)) !== "xmlns" && (e = e.slice(n + 1)), pu.hasOwnProperty(t) ? {
		space: pu[t],
		local: e
	} : e;
}
function hu(e) {
	return function() {
		var t = this.ownerDocument, n = this.namespaceURI;
		return n === fu && t.documentElement.namespaceURI === fu ? t.createElement(e) : t.createElementNS(n, e);
	};
}
function gu(e) {
	return function() {
		return this.ownerDocument.createElementNS(e.space, e.local);
	};
}
function _u(e) {
	var t = mu(e);
	return (t.local ? gu : hu)(t);
}
function vu() {}
function yu(e) {
	return e == null ? vu : function() {
		return this.querySelector(e);
	};
}
function bu(e) {
	typeof e != "function" && (e = yu(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = Array(o), c, l, u = 0; u < o; ++u) (c = a[u]) && (l = e.call(c, c.__data__, u, a)) && ("__data__" in c && (l.__data__ = c.__data__), s[u] = l);
	return new q(r, this._parents);
}
function xu(e) {
	return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function Su() {
	return [];
}
function Cu(e) {
	return e == null ? Su : function() {
		return this.querySelectorAll(e);
	};
}
function wu(e) {
	return function() {
		return xu(e.apply(this, arguments));
	};
}
function Tu(e) {
	e = typeof e == "function" ? wu(e) : Cu(e);
	for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a) for (var o = t[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
	return new q(r, i);
}
function Eu(e) {
	return function() {
		return this.matches(e);
	};
}
function Du(e) {
	return function(t) {
		return t.matches(e);
	};
}
var Ou = Array.prototype.find;
function ku(e) {
	return function() {
		return Ou.call(this.children, e);
	};
}
function Au() {
	return this.firstElementChild;
}
function ju(e) {
	return this.select(e == null ? Au : ku(typeof e == "function" ? e : Du(e)));
}
var Mu = Array.prototype.filter;
function Nu() {
	return Array.from(this.children);
}
function Pu(e) {
	return function() {
		return Mu.call(this.children, e);
	};
}
function Fu(e) {
	return this.selectAll(e == null ? Nu : Pu(typeof e == "function" ? e : Du(e)));
}
function Iu(e) {
	typeof e != "function" && (e = Eu(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new q(r, this._parents);
}
function Lu(e) {
	return Array(e.length);
}
function Ru() {
	return new q(this._enter || this._groups.map(Lu), this._parents);
}
function zu(e, t) {
	this.ownerDocument = e.ownerDocument, this.namespaceURI = e.namespaceURI, this._next = null, this._parent = e, this.__data__ = t;
}
zu.prototype = {
	constructor: zu,
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
function Bu(e) {
	return function() {
		return e;
	};
}
function Vu(e, t, n, r, i, a) {
	for (var o = 0, s, c = t.length, l = a.length; o < l; ++o) (s = t[o]) ? (s.__data__ = a[o], r[o] = s) : n[o] = new zu(e, a[o]);
	for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function Hu(e, t, n, r, i, a, o) {
	var s, c, l = /* @__PURE__ */ new Map(), u = t.length, d = a.length, f = Array(u), p;
	for (s = 0; s < u; ++s) (c = t[s]) && (f[s] = p = o.call(c, c.__data__, s, t) + "", l.has(p) ? i[s] = c : l.set(p, c));
	for (s = 0; s < d; ++s) p = o.call(e, a[s], s, a) + "", (c = l.get(p)) ? (r[s] = c, c.__data__ = a[s], l.delete(p)) : n[s] = new zu(e, a[s]);
	for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function Uu(e) {
	return e.__data__;
}
function Wu(e, t) {
	if (!arguments.length) return Array.from(this, Uu);
	var n = t ? Hu : Vu, r = this._parents, i = this._groups;
	typeof e != "function" && (e = Bu(e));
	for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
		var u = r[l], d = i[l], f = d.length, p = Gu(e.call(u, u && u.__data__, l, r)), m = p.length, h = s[l] = Array(m), g = o[l] = Array(m);
		n(u, d, h, g, c[l] = Array(f), p, t);
		for (var _ = 0, v = 0, y, b; _ < m; ++_) if (y = h[_]) {
			for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m;);
			y._next = b || null;
		}
	}
	return o = new q(o, r), o._enter = s, o._exit = c, o;
}
function Gu(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function Ku() {
	return new q(this._exit || this._groups.map(Lu), this._parents);
}
function qu(e, t, n) {
	var r = this.enter(), i = this, a = this.exit();
	return typeof e == "function" ? (r = e(r), r &&= r.selection()) : r = r.append(e + ""), t != null && (i = t(i), i &&= i.selection()), n == null ? a.remove() : n(a), r && i ? r.merge(i).order() : i;
}
function Ju(e) {
	for (var t = e.selection ? e.selection() : e, n = this._groups, r = t._groups, i = n.length, a = r.length, o = Math.min(i, a), s = Array(i), c = 0; c < o; ++c) for (var l = n[c], u = r[c], d = l.length, f = s[c] = Array(d), p, m = 0; m < d; ++m) (p = l[m] || u[m]) && (f[m] = p);
	for (; c < i; ++c) s[c] = n[c];
	return new q(s, this._parents);
}
function Yu() {
	for (var e = this._groups, t = -1, n = e.length; ++t < n;) for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0;) (o = r[i]) && (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), a = o);
	return this;
}
function Xu(e) {
	e ||= Zu;
	function t(t, n) {
		return t && n ? e(t.__data__, n.__data__) : !t - !n;
	}
	for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
		for (var o = n[a], s = o.length, c = i[a] = Array(s), l, u = 0; u < s; ++u) (l = o[u]) && (c[u] = l);
		c.sort(t);
	}
	return new q(i, this._parents).order();
}
function Zu(e, t) {
	return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function Qu() {
	var e = arguments[0];
	return arguments[0] = this, e.apply(null, arguments), this;
}
function $u() {
	return Array.from(this);
}
function ed() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
		var o = r[i];
		if (o) return o;
	}
	return null;
}
function td() {
	let e = 0;
	for (let t of this) ++e;
	return e;
}
function nd() {
	return !this.node();
}
function rd(e) {
	for (var t = this._groups, n = 0, r = t.length; n < r; ++n) for (var i = t[n], a = 0, o = i.length, s; a < o; ++a) (s = i[a]) && e.call(s, s.__data__, a, i);
	return this;
}
function id(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function ad(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function od(e, t) {
	return function() {
		this.setAttribute(e, t);
	};
}
function sd(e, t) {
	return function() {
		this.setAttributeNS(e.space, e.local, t);
	};
}
function cd(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
	};
}
function ld(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
	};
}
function ud(e, t) {
	var n = mu(e);
	if (arguments.length < 2) {
		var r = this.node();
		return n.local ? r.getAttributeNS(n.space, n.local) : r.getAttribute(n);
	}
	return this.each((t == null ? n.local ? ad : id : typeof t == "function" ? n.local ? ld : cd : n.local ? sd : od)(n, t));
}
function dd(e) {
	return e.ownerDocument && e.ownerDocument.defaultView || e.document && e || e.defaultView;
}
function fd(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function pd(e, t, n) {
	return function() {
		this.style.setProperty(e, t, n);
	};
}
function md(e, t, n) {
	return function() {
		var r = t.apply(this, arguments);
		r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
	};
}
function hd(e, t, n) {
	return arguments.length > 1 ? this.each((t == null ? fd : typeof t == "function" ? md : pd)(e, t, n ?? "")) : gd(this.node(), e);
}
function gd(e, t) {
	return e.style.getPropertyValue(t) || dd(e).getComputedStyle(e, null).getPropertyValue(t);
}
function _d(e) {
	return function() {
		delete this[e];
	};
}
function vd(e, t) {
	return function() {
		this[e] = t;
	};
}
function yd(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? delete this[e] : this[e] = n;
	};
}
function bd(e, t) {
	return arguments.length > 1 ? this.each((t == null ? _d : typeof t == "function" ? yd : vd)(e, t)) : this.node()[e];
}
function xd(e) {
	return e.trim().split(/^|\s+/);
}
function Sd(e) {
	return e.classList || new Cd(e);
}
function Cd(e) {
	this._node = e, this._names = xd(e.getAttribute("class") || "");
}
Cd.prototype = {
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
function wd(e, t) {
	for (var n = Sd(e), r = -1, i = t.length; ++r < i;) n.add(t[r]);
}
function Td(e, t) {
	for (var n = Sd(e), r = -1, i = t.length; ++r < i;) n.remove(t[r]);
}
function Ed(e) {
	return function() {
		wd(this, e);
	};
}
function Dd(e) {
	return function() {
		Td(this, e);
	};
}
function Od(e, t) {
	return function() {
		(t.apply(this, arguments) ? wd : Td)(this, e);
	};
}
function kd(e, t) {
	var n = xd(e + "");
	if (arguments.length < 2) {
		for (var r = Sd(this.node()), i = -1, a = n.length; ++i < a;) if (!r.contains(n[i])) return !1;
		return !0;
	}
	return this.each((typeof t == "function" ? Od : t ? Ed : Dd)(n, t));
}
function Ad() {
	this.textContent = "";
}
function jd(e) {
	return function() {
		this.textContent = e;
	};
}
function Md(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.textContent = t ?? "";
	};
}
function Nd(e) {
	return arguments.length ? this.each(e == null ? Ad : (typeof e == "function" ? Md : jd)(e)) : this.node().textContent;
}
function Pd() {
	this.innerHTML = "";
}
function Fd(e) {
	return function() {
		this.innerHTML = e;
	};
}
function Id(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.innerHTML = t ?? "";
	};
}
function Ld(e) {
	return arguments.length ? this.each(e == null ? Pd : (typeof e == "function" ? Id : Fd)(e)) : this.node().innerHTML;
}
function Rd() {
	this.nextSibling && this.parentNode.appendChild(this);
}
function zd() {
	return this.each(Rd);
}
function Bd() {
	this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function Vd() {
	return this.each(Bd);
}
function Hd(e) {
	var t = typeof e == "function" ? e : _u(e);
	return this.select(function() {
		return this.appendChild(t.apply(this, arguments));
	});
}
function Ud() {
	return null;
}
function Wd(e, t) {
	var n = typeof e == "function" ? e : _u(e), r = t == null ? Ud : typeof t == "function" ? t : yu(t);
	return this.select(function() {
		return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
	});
}
function Gd() {
	var e = this.parentNode;
	e && e.removeChild(this);
}
function Kd() {
	return this.each(Gd);
}
function qd() {
	var e = this.cloneNode(!1), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Jd() {
	var e = this.cloneNode(!0), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Yd(e) {
	return this.select(e ? Jd : qd);
}
function Xd(e) {
	return arguments.length ? this.property("__data__", e) : this.node().__data__;
}
function Zd(e) {
	return function(t) {
		e.call(this, t, this.__data__);
	};
}
function Qd(e) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var t = "", n = e.indexOf(".");
		return n >= 0 && (t = e.slice(n + 1), e = e.slice(0, n)), {
			type: e,
			name: t
		};
	});
}
function $d(e) {
	return function() {
		var t = this.__on;
		if (t) {
			for (var n = 0, r = -1, i = t.length, a; n < i; ++n) a = t[n], (!e.type || a.type === e.type) && a.name === e.name ? this.removeEventListener(a.type, a.listener, a.options) : t[++r] = a;
			++r ? t.length = r : delete this.__on;
		}
	};
}
function ef(e, t, n) {
	return function() {
		var r = this.__on, i, a = Zd(t);
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
function tf(e, t, n) {
	var r = Qd(e + ""), i, a = r.length, o;
	if (arguments.length < 2) {
		var s = this.node().__on;
		if (s) {
			for (var c = 0, l = s.length, u; c < l; ++c) for (i = 0, u = s[c]; i < a; ++i) if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
		}
	} else {
		for (s = t ? ef : $d, i = 0; i < a; ++i) this.each(s(r[i], t, n));
		return this;
	}
}
function nf(e, t, n) {
	var r = dd(e), i = r.CustomEvent;
	typeof i == "function" ? i = new i(t, n) : (i = r.document.createEvent("Event"), n ? (i.initEvent(t, n.bubbles, n.cancelable), i.detail = n.detail) : i.initEvent(t, !1, !1)), e.dispatchEvent(i);
}
function rf(e, t) {
	return function() {
		return nf(this, e, t);
	};
}
function af(e, t) {
	return function() {
		return nf(this, e, t.apply(this, arguments));
	};
}
function of(e, t) {
	return this.each((typeof t == "function" ? af : rf)(e, t));
}
function* sf() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var cf = [null];
function q(e, t) {
	this._groups = e, this._parents = t;
}
function lf() {
	return new q([[document.documentElement]], cf);
}
function uf() {
	return this;
}
q.prototype = lf.prototype = {
	constructor: q,
	select: bu,
	selectAll: Tu,
	selectChild: ju,
	selectChildren: Fu,
	filter: Iu,
	data: Wu,
	enter: Ru,
	exit: Ku,
	join: qu,
	merge: Ju,
	selection: uf,
	order: Yu,
	sort: Xu,
	call: Qu,
	nodes: $u,
	node: ed,
	size: td,
	empty: nd,
	each: rd,
	attr: ud,
	style: hd,
	property: bd,
	classed: kd,
	text: Nd,
	html: Ld,
	raise: zd,
	lower: Vd,
	append: Hd,
	insert: Wd,
	remove: Kd,
	clone: Yd,
	datum: Xd,
	on: tf,
	dispatch: of,
	[Symbol.iterator]: sf
};
function J(e) {
	return typeof e == "string" ? new q([[document.querySelector(e)]], [document.documentElement]) : new q([[e]], cf);
}
var df = 0;
function ff() {
	return new pf();
}
function pf() {
	this._ = "@" + (++df).toString(36);
}
pf.prototype = ff.prototype = {
	constructor: pf,
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
function mf(e) {
	let t;
	for (; t = e.sourceEvent;) e = t;
	return e;
}
function hf(e, t) {
	if (e = mf(e), t === void 0 && (t = e.currentTarget), t) {
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
var gf = { value: () => {} };
function _f() {
	for (var e = 0, t = arguments.length, n = {}, r; e < t; ++e) {
		if (!(r = arguments[e] + "") || r in n || /[\s.]/.test(r)) throw Error("illegal type: " + r);
		n[r] = [];
	}
	return new vf(n);
}
function vf(e) {
	this._ = e;
}
function yf(e, t) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var n = "", r = e.indexOf(".");
		if (r >= 0 && (n = e.slice(r + 1), e = e.slice(0, r)), e && !t.hasOwnProperty(e)) throw Error("unknown type: " + e);
		return {
			type: e,
			name: n
		};
	});
}
vf.prototype = _f.prototype = {
	constructor: vf,
	on: function(e, t) {
		var n = this._, r = yf(e + "", n), i, a = -1, o = r.length;
		if (arguments.length < 2) {
			for (; ++a < o;) if ((i = (e = r[a]).type) && (i = bf(n[i], e.name))) return i;
		} else {
			if (t != null && typeof t != "function") throw Error("invalid callback: " + t);
			for (; ++a < o;) if (i = (e = r[a]).type) n[i] = xf(n[i], e.name, t);
			else if (t == null) for (i in n) n[i] = xf(n[i], e.name, null);
			return this;
		}
	},
	copy: function() {
		var e = {}, t = this._;
		for (var n in t) e[n] = t[n].slice();
		return new vf(e);
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
function bf(e, t) {
	for (var n = 0, r = e.length, i; n < r; ++n) if ((i = e[n]).name === t) return i.value;
}
function xf(e, t, n) {
	for (var r = 0, i = e.length; r < i; ++r) if (e[r].name === t) {
		e[r] = gf, e = e.slice(0, r).concat(e.slice(r + 1));
		break;
	}
	return n != null && e.push({
		name: t,
		value: n
	}), e;
}
// node_modules/d3-drag/dist/d3-drag.mjs
var Sf = {
	capture: !0,
	passive: !1
};
function Cf(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function wf(e) {
	var t = e.document.documentElement, n = J(e).on("dragstart.drag", Cf, Sf);
	"onselectstart" in t ? n.on("selectstart.drag", Cf, Sf) : (t.__noselect = t.style.MozUserSelect, t.style.MozUserSelect = "none");
}
function Tf(e, t) {
	var n = e.document.documentElement, r = J(e).on("dragstart.drag", null);
	t && (r.on("click.drag", Cf, Sf), setTimeout(function() {
		r.on("click.drag", null);
	}, 0)), "onselectstart" in n ? r.on("selectstart.drag", null) : (n.style.MozUserSelect = n.__noselect, delete n.__noselect);
}
function Ef(e, { sourceEvent: t, subject: n, target: r, identifier: i, active: a, x: o, y: s, dx: c, dy: l, dispatch: u }) {
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
Ef.prototype.on = function() {
	var e = this._.on.apply(this._, arguments);
	return e === this._ ? this : e;
};
// node_modules/d3-timer/dist/d3-timer.mjs
var Df = 0, Of = 0, kf = 0, Af = 1e3, jf, Mf, Nf = 0, Pf = 0, Ff = 0, If = typeof performance == "object" && performance.now ? performance : Date, Lf = typeof window == "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(e) {
	setTimeout(e, 17);
};
function Rf() {
	return Pf ||= (Lf(zf), If.now() + Ff);
}
function zf() {
	Pf = 0;
}
function Bf() {
	this._call = this._time = this._next = null;
}
Bf.prototype = Vf.prototype = {
	constructor: Bf,
	restart: function(e, t, n) {
		if (typeof e != "function") throw TypeError("callback is not a function");
		n = (n == null ? Rf() : +n) + (t == null ? 0 : +t), !this._next && Mf !== this && (Mf ? Mf._next = this : jf = this, Mf = this), this._call = e, this._time = n, Kf();
	},
	stop: function() {
		this._call && (this._call = null, this._time = Infinity, Kf());
	}
};
function Vf(e, t, n) {
	var r = new Bf();
	return r.restart(e, t, n), r;
}
function Hf() {
	Rf(), ++Df;
	for (var e = jf, t; e;) (t = Pf - e._time) >= 0 && e._call.call(void 0, t), e = e._next;
	--Df;
}
function Uf() {
	Pf = (Nf = If.now()) + Ff, Df = Of = 0;
	try {
		Hf();
	} finally {
		Df = 0, Gf(), Pf = 0;
	}
}
function Wf() {
	var e = If.now(), t = e - Nf;
	t > Af && (Ff -= t, Nf = e);
}
function Gf() {
	for (var e, t = jf, n, r = Infinity; t;) t._call ? (r > t._time && (r = t._time), e = t, t = t._next) : (n = t._next, t._next = null, t = e ? e._next = n : jf = n);
	Mf = e, Kf(r);
}
function Kf(e) {
	Df || (Of &&= clearTimeout(Of), e - Pf > 24 ? (e < Infinity && (Of = setTimeout(Uf, Math.ceil(e - If.now() - Ff) + 1)), kf &&= clearInterval(kf)) : (kf ||= (Nf = If.now(), setInterval(Wf, Af)), Df = 1, Lf(Uf)));
}
function qf(e, t, n) {
	var r = new Bf();
	return t = t == null ? 0 : +t, r.restart((n) => {
		r.stop(), e(n + t);
	}, t, n), r;
}
// node_modules/d3-ease/dist/d3-ease.mjs
function Jf(e) {
	return ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
}
var Yf = 3;
(function e(t) {
	t = +t;
	function n(e) {
		return e ** +t;
	}
	return n.exponent = e, n;
})(Yf), (function e(t) {
	t = +t;
	function n(e) {
		return 1 - (1 - e) ** t;
	}
	return n.exponent = e, n;
})(Yf), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) <= 1 ? e ** +t : 2 - (2 - e) ** t) / 2;
	}
	return n.exponent = e, n;
})(Yf);
function Xf(e) {
	return (2 ** (-10 * e) - .0009765625) * 1.0009775171065494;
}
var Zf = 4 / 11;
1 / Zf / Zf;
var Qf = 1.70158;
(function e(t) {
	t = +t;
	function n(e) {
		return (e = +e) * e * (t * (e - 1) + e);
	}
	return n.overshoot = e, n;
})(Qf), (function e(t) {
	t = +t;
	function n(e) {
		return --e * e * ((e + 1) * t + e) + 1;
	}
	return n.overshoot = e, n;
})(Qf), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) < 1 ? e * e * ((t + 1) * e - t) : (e -= 2) * e * ((t + 1) * e + t) + 2) / 2;
	}
	return n.overshoot = e, n;
})(Qf);
var $f = 2 * Math.PI, ep = 1, tp = .3;
(function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= $f);
	function i(e) {
		return t * Xf(- --e) * Math.sin((r - e) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * $f);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(ep, tp), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= $f);
	function i(e) {
		return 1 - t * Xf(e = +e) * Math.sin((e + r) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * $f);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(ep, tp), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= $f);
	function i(e) {
		return ((e = e * 2 - 1) < 0 ? t * Xf(-e) * Math.sin((r - e) / n) : 2 - t * Xf(e) * Math.sin((r + e) / n)) / 2;
	}
	return i.amplitude = function(t) {
		return e(t, n * $f);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})(ep, tp);
// node_modules/d3-transition/dist/d3-transition.mjs
var np = _f("start", "end", "cancel", "interrupt"), rp = [], ip = 0, ap = 1, op = 2, sp = 3, cp = 4, lp = 5, up = 6;
function dp(e, t, n, r, i, a) {
	var o = e.__transition;
	if (!o) e.__transition = {};
	else if (n in o) return;
	pp(e, n, {
		name: t,
		index: r,
		group: i,
		on: np,
		tween: rp,
		time: a.time,
		delay: a.delay,
		duration: a.duration,
		ease: a.ease,
		timer: null,
		state: ip
	});
}
function fp(e, t) {
	var n = X(e, t);
	if (n.state > ip) throw Error("too late; already scheduled");
	return n;
}
function Y(e, t) {
	var n = X(e, t);
	if (n.state > sp) throw Error("too late; already running");
	return n;
}
function X(e, t) {
	var n = e.__transition;
	if (!n || !(n = n[t])) throw Error("transition not found");
	return n;
}
function pp(e, t, n) {
	var r = e.__transition, i;
	r[t] = n, n.timer = Vf(a, 0, n.time);
	function a(e) {
		n.state = ap, n.timer.restart(o, n.delay, n.time), n.delay <= e && o(e - n.delay);
	}
	function o(a) {
		var l, u, d, f;
		if (n.state !== ap) return c();
		for (l in r) if (f = r[l], f.name === n.name) {
			if (f.state === sp) return qf(o);
			f.state === cp ? (f.state = up, f.timer.stop(), f.on.call("interrupt", e, e.__data__, f.index, f.group), delete r[l]) : +l < t && (f.state = up, f.timer.stop(), f.on.call("cancel", e, e.__data__, f.index, f.group), delete r[l]);
		}
		if (qf(function() {
			n.state === sp && (n.state = cp, n.timer.restart(s, n.delay, n.time), s(a));
		}), n.state = op, n.on.call("start", e, e.__data__, n.index, n.group), n.state === op) {
			for (n.state = sp, i = Array(d = n.tween.length), l = 0, u = -1; l < d; ++l) (f = n.tween[l].value.call(e, e.__data__, n.index, n.group)) && (i[++u] = f);
			i.length = u + 1;
		}
	}
	function s(t) {
		for (var r = t < n.duration ? n.ease.call(null, t / n.duration) : (n.timer.restart(c), n.state = lp, 1), a = -1, o = i.length; ++a < o;) i[a].call(e, r);
		n.state === lp && (n.on.call("end", e, e.__data__, n.index, n.group), c());
	}
	function c() {
		for (var i in n.state = up, n.timer.stop(), delete r[t], r) return;
		delete e.__transition;
	}
}
function mp(e, t) {
	var n = e.__transition, r, i, a = !0, o;
	if (n) {
		for (o in t = t == null ? null : t + "", n) (r = n[o]).name === t ? (i = r.state > op && r.state < lp, r.state = up, r.timer.stop(), r.on.call(i ? "interrupt" : "cancel", e, e.__data__, r.index, r.group), delete n[o]) : a = !1;
		a && delete e.__transition;
	}
}
function hp(e) {
	return this.each(function() {
		mp(this, e);
	});
}
function gp(e, t) {
	var n, r;
	return function() {
		var i = Y(this, e), a = i.tween;
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
function _p(e, t, n) {
	var r, i;
	if (typeof n != "function") throw Error();
	return function() {
		var a = Y(this, e), o = a.tween;
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
function vp(e, t) {
	var n = this._id;
	if (e += "", arguments.length < 2) {
		for (var r = X(this.node(), n).tween, i = 0, a = r.length, o; i < a; ++i) if ((o = r[i]).name === e) return o.value;
		return null;
	}
	return this.each((t == null ? gp : _p)(n, e, t));
}
function yp(e, t, n) {
	var r = e._id;
	return e.each(function() {
		var e = Y(this, r);
		(e.value ||= {})[t] = n.apply(this, arguments);
	}), function(e) {
		return X(e, r).value[t];
	};
}
function bp(e, t) {
	var n;
	return (typeof t == "number" ? I : t instanceof Fe ? Pt : (n = Fe(t)) ? (t = n, Pt) : Wt)(e, t);
}
function xp(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function Sp(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function Cp(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttribute(e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function wp(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttributeNS(e.space, e.local);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function Tp(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttribute(e) : (o = this.getAttribute(e), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function Ep(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttributeNS(e.space, e.local) : (o = this.getAttributeNS(e.space, e.local), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function Dp(e, t) {
	var n = mu(e), r = n === "transform" ? tn : bp;
	return this.attrTween(e, typeof t == "function" ? (n.local ? Ep : Tp)(n, r, yp(this, "attr." + e, t)) : t == null ? (n.local ? Sp : xp)(n) : (n.local ? wp : Cp)(n, r, t));
}
function Op(e, t) {
	return function(n) {
		this.setAttribute(e, t.call(this, n));
	};
}
function kp(e, t) {
	return function(n) {
		this.setAttributeNS(e.space, e.local, t.call(this, n));
	};
}
function Ap(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && kp(e, i)), n;
	}
	return i._value = t, i;
}
function jp(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && Op(e, i)), n;
	}
	return i._value = t, i;
}
function Mp(e, t) {
	var n = "attr." + e;
	if (arguments.length < 2) return (n = this.tween(n)) && n._value;
	if (t == null) return this.tween(n, null);
	if (typeof t != "function") throw Error();
	var r = mu(e);
	return this.tween(n, (r.local ? Ap : jp)(r, t));
}
function Np(e, t) {
	return function() {
		fp(this, e).delay = +t.apply(this, arguments);
	};
}
function Pp(e, t) {
	return t = +t, function() {
		fp(this, e).delay = t;
	};
}
function Fp(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Np : Pp)(t, e)) : X(this.node(), t).delay;
}
function Ip(e, t) {
	return function() {
		Y(this, e).duration = +t.apply(this, arguments);
	};
}
function Lp(e, t) {
	return t = +t, function() {
		Y(this, e).duration = t;
	};
}
function Rp(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Ip : Lp)(t, e)) : X(this.node(), t).duration;
}
function zp(e, t) {
	if (typeof t != "function") throw Error();
	return function() {
		Y(this, e).ease = t;
	};
}
function Bp(e) {
	var t = this._id;
	return arguments.length ? this.each(zp(t, e)) : X(this.node(), t).ease;
}
function Vp(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		if (typeof n != "function") throw Error();
		Y(this, e).ease = n;
	};
}
function Hp(e) {
	if (typeof e != "function") throw Error();
	return this.each(Vp(this._id, e));
}
function Up(e) {
	typeof e != "function" && (e = Eu(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new Z(r, this._parents, this._name, this._id);
}
function Wp(e) {
	if (e._id !== this._id) throw Error();
	for (var t = this._groups, n = e._groups, r = t.length, i = n.length, a = Math.min(r, i), o = Array(r), s = 0; s < a; ++s) for (var c = t[s], l = n[s], u = c.length, d = o[s] = Array(u), f, p = 0; p < u; ++p) (f = c[p] || l[p]) && (d[p] = f);
	for (; s < r; ++s) o[s] = t[s];
	return new Z(o, this._parents, this._name, this._id);
}
function Gp(e) {
	return (e + "").trim().split(/^|\s+/).every(function(e) {
		var t = e.indexOf(".");
		return t >= 0 && (e = e.slice(0, t)), !e || e === "start";
	});
}
function Kp(e, t, n) {
	var r, i, a = Gp(t) ? fp : Y;
	return function() {
		var o = a(this, e), s = o.on;
		s !== r && (i = (r = s).copy()).on(t, n), o.on = i;
	};
}
function qp(e, t) {
	var n = this._id;
	return arguments.length < 2 ? X(this.node(), n).on.on(e) : this.each(Kp(n, e, t));
}
function Jp(e) {
	return function() {
		var t = this.parentNode;
		for (var n in this.__transition) if (+n !== e) return;
		t && t.removeChild(this);
	};
}
function Yp() {
	return this.on("end.remove", Jp(this._id));
}
function Xp(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = yu(e));
	for (var r = this._groups, i = r.length, a = Array(i), o = 0; o < i; ++o) for (var s = r[o], c = s.length, l = a[o] = Array(c), u, d, f = 0; f < c; ++f) (u = s[f]) && (d = e.call(u, u.__data__, f, s)) && ("__data__" in u && (d.__data__ = u.__data__), l[f] = d, dp(l[f], t, n, f, l, X(u, n)));
	return new Z(a, this._parents, t, n);
}
function Zp(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = Cu(e));
	for (var r = this._groups, i = r.length, a = [], o = [], s = 0; s < i; ++s) for (var c = r[s], l = c.length, u, d = 0; d < l; ++d) if (u = c[d]) {
		for (var f = e.call(u, u.__data__, d, c), p, m = X(u, n), h = 0, g = f.length; h < g; ++h) (p = f[h]) && dp(p, t, n, h, f, m);
		a.push(f), o.push(u);
	}
	return new Z(a, o, t, n);
}
var Qp = lf.prototype.constructor;
function $p() {
	return new Qp(this._groups, this._parents);
}
function em(e, t) {
	var n, r, i;
	return function() {
		var a = gd(this, e), o = (this.style.removeProperty(e), gd(this, e));
		return a === o ? null : a === n && o === r ? i : i = t(n = a, r = o);
	};
}
function tm(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function nm(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = gd(this, e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function rm(e, t, n) {
	var r, i, a;
	return function() {
		var o = gd(this, e), s = n(this), c = s + "";
		return s ?? (c = s = (this.style.removeProperty(e), gd(this, e))), o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s));
	};
}
function im(e, t) {
	var n, r, i, a = "style." + t, o = "end." + a, s;
	return function() {
		var c = Y(this, e), l = c.on, u = c.value[a] == null ? s ||= tm(t) : void 0;
		(l !== n || i !== u) && (r = (n = l).copy()).on(o, i = u), c.on = r;
	};
}
function am(e, t, n) {
	var r = (e += "") == "transform" ? en : bp;
	return t == null ? this.styleTween(e, em(e, r)).on("end.style." + e, tm(e)) : typeof t == "function" ? this.styleTween(e, rm(e, r, yp(this, "style." + e, t))).each(im(this._id, e)) : this.styleTween(e, nm(e, r, t), n).on("end.style." + e, null);
}
function om(e, t, n) {
	return function(r) {
		this.style.setProperty(e, t.call(this, r), n);
	};
}
function sm(e, t, n) {
	var r, i;
	function a() {
		var a = t.apply(this, arguments);
		return a !== i && (r = (i = a) && om(e, a, n)), r;
	}
	return a._value = t, a;
}
function cm(e, t, n) {
	var r = "style." + (e += "");
	if (arguments.length < 2) return (r = this.tween(r)) && r._value;
	if (t == null) return this.tween(r, null);
	if (typeof t != "function") throw Error();
	return this.tween(r, sm(e, t, n ?? ""));
}
function lm(e) {
	return function() {
		this.textContent = e;
	};
}
function um(e) {
	return function() {
		var t = e(this);
		this.textContent = t ?? "";
	};
}
function dm(e) {
	return this.tween("text", typeof e == "function" ? um(yp(this, "text", e)) : lm(e == null ? "" : e + ""));
}
function fm(e) {
	return function(t) {
		this.textContent = e.call(this, t);
	};
}
function pm(e) {
	var t, n;
	function r() {
		var r = e.apply(this, arguments);
		return r !== n && (t = (n = r) && fm(r)), t;
	}
	return r._value = e, r;
}
function mm(e) {
	var t = "text";
	if (arguments.length < 1) return (t = this.tween(t)) && t._value;
	if (e == null) return this.tween(t, null);
	if (typeof e != "function") throw Error();
	return this.tween(t, pm(e));
}
function hm() {
	for (var e = this._name, t = this._id, n = vm(), r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) if (c = o[l]) {
		var u = X(c, t);
		dp(c, e, n, l, o, {
			time: u.time + u.delay + u.duration,
			delay: 0,
			duration: u.duration,
			ease: u.ease
		});
	}
	return new Z(r, this._parents, e, n);
}
function gm() {
	var e, t, n = this, r = n._id, i = n.size();
	return new Promise(function(a, o) {
		var s = { value: o }, c = { value: function() {
			--i === 0 && a();
		} };
		n.each(function() {
			var n = Y(this, r), i = n.on;
			i !== e && (t = (e = i).copy(), t._.cancel.push(s), t._.interrupt.push(s), t._.end.push(c)), n.on = t;
		}), i === 0 && a();
	});
}
var _m = 0;
function Z(e, t, n, r) {
	this._groups = e, this._parents = t, this._name = n, this._id = r;
}
function vm() {
	return ++_m;
}
var Q = lf.prototype;
Z.prototype = {
	constructor: Z,
	select: Xp,
	selectAll: Zp,
	selectChild: Q.selectChild,
	selectChildren: Q.selectChildren,
	filter: Up,
	merge: Wp,
	selection: $p,
	transition: hm,
	call: Q.call,
	nodes: Q.nodes,
	node: Q.node,
	size: Q.size,
	empty: Q.empty,
	each: Q.each,
	on: qp,
	attr: Dp,
	attrTween: Mp,
	style: am,
	styleTween: cm,
	text: dm,
	textTween: mm,
	remove: Yp,
	tween: vp,
	delay: Fp,
	duration: Rp,
	ease: Bp,
	easeVarying: Hp,
	end: gm,
	[Symbol.iterator]: Q[Symbol.iterator]
};
var ym = {
	time: null,
	delay: 0,
	duration: 250,
	ease: Jf
};
function bm(e, t) {
	for (var n; !(n = e.__transition) || !(n = n[t]);) if (!(e = e.parentNode)) throw Error(`transition ${t} not found`);
	return n;
}
function xm(e) {
	var t, n;
	e instanceof Z ? (t = e._id, e = e._name) : (t = vm(), (n = ym).time = Rf(), e = e == null ? null : e + "");
	for (var r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && dp(c, e, t, l, o, n || bm(c, t));
	return new Z(r, this._parents, e, t);
}
lf.prototype.interrupt = hp, lf.prototype.transition = xm;
// node_modules/d3-zoom/dist/d3-zoom.mjs
var Sm = (e) => () => e;
function Cm(e, { sourceEvent: t, target: n, transform: r, dispatch: i }) {
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
function $(e, t, n) {
	this.k = e, this.x = t, this.y = n;
}
$.prototype = {
	constructor: $,
	scale: function(e) {
		return e === 1 ? this : new $(this.k * e, this.x, this.y);
	},
	translate: function(e, t) {
		return e === 0 & t === 0 ? this : new $(this.k, this.x + this.k * e, this.y + this.k * t);
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
var wm = new $(1, 0, 0);
Tm.prototype = $.prototype;
function Tm(e) {
	for (; !e.__zoom;) if (!(e = e.parentNode)) return wm;
	return e.__zoom;
}
function Em(e) {
	e.stopImmediatePropagation();
}
function Dm(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Om(e) {
	return (!e.ctrlKey || e.type === "wheel") && !e.button;
}
function km() {
	var e = this;
	return e instanceof SVGElement ? (e = e.ownerSVGElement || e, e.hasAttribute("viewBox") ? (e = e.viewBox.baseVal, [[e.x, e.y], [e.x + e.width, e.y + e.height]]) : [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]]) : [[0, 0], [e.clientWidth, e.clientHeight]];
}
function Am() {
	return this.__zoom || wm;
}
function jm(e) {
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * (e.ctrlKey ? 10 : 1);
}
function Mm() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function Nm(e, t, n) {
	var r = e.invertX(t[0][0]) - n[0][0], i = e.invertX(t[1][0]) - n[1][0], a = e.invertY(t[0][1]) - n[0][1], o = e.invertY(t[1][1]) - n[1][1];
	return e.translate(i > r ? (r + i) / 2 : Math.min(0, r) || Math.max(0, i), o > a ? (a + o) / 2 : Math.min(0, a) || Math.max(0, o));
}
function Pm() {
	var e = Om, t = km, n = Nm, r = jm, i = Mm, a = [0, Infinity], o = [[-Infinity, -Infinity], [Infinity, Infinity]], s = 250, c = sn, l = _f("start", "zoom", "end"), u, d, f, p = 500, m = 150, h = 0, g = 10;
	function _(e) {
		e.property("__zoom", Am).on("wheel.zoom", w, { passive: !1 }).on("mousedown.zoom", T).on("dblclick.zoom", E).filter(i).on("touchstart.zoom", D).on("touchmove.zoom", O).on("touchend.zoom touchcancel.zoom", k).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	_.transform = function(e, t, n, r) {
		var i = e.selection ? e.selection() : e;
		i.property("__zoom", Am), e === i ? i.interrupt().each(function() {
			S(this, arguments).event(r).start().zoom(null, typeof t == "function" ? t.apply(this, arguments) : t).end();
		}) : x(e, t, n, r);
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
			return n(wm.translate(c[0], c[1]).scale(s.k).translate(typeof r == "function" ? -r.apply(this, arguments) : -r, typeof i == "function" ? -i.apply(this, arguments) : -i), e, o);
		}, a, s);
	};
	function v(e, t) {
		return t = Math.max(a[0], Math.min(a[1], t)), t === e.k ? e : new $(t, e.x, e.y);
	}
	function y(e, t, n) {
		var r = t[0] - n[0] * e.k, i = t[1] - n[1] * e.k;
		return r === e.x && i === e.y ? e : new $(e.k, r, i);
	}
	function b(e) {
		return [(+e[0][0] + +e[1][0]) / 2, (+e[0][1] + +e[1][1]) / 2];
	}
	function x(e, n, r, i) {
		e.on("start.zoom", function() {
			S(this, arguments).event(i).start();
		}).on("interrupt.zoom end.zoom", function() {
			S(this, arguments).event(i).end();
		}).tween("zoom", function() {
			var e = this, a = arguments, o = S(e, a).event(i), s = t.apply(e, a), l = r == null ? b(s) : typeof r == "function" ? r.apply(e, a) : r, u = Math.max(s[1][0] - s[0][0], s[1][1] - s[0][1]), d = e.__zoom, f = typeof n == "function" ? n.apply(e, a) : n, p = c(d.invert(l).concat(u / d.k), f.invert(l).concat(u / f.k));
			return function(e) {
				if (e === 1) e = f;
				else {
					var t = p(e), n = u / t[2];
					e = new $(n, l[0] - t[0] * n, l[1] - t[1] * n);
				}
				o.zoom(null, e);
			};
		});
	}
	function S(e, t, n) {
		return !n && e.__zooming || new C(e, t);
	}
	function C(e, n) {
		this.that = e, this.args = n, this.active = 0, this.sourceEvent = null, this.extent = t.apply(e, n), this.taps = 0;
	}
	C.prototype = {
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
			var t = J(this.that).datum();
			l.call(e, this.that, new Cm(e, {
				sourceEvent: this.sourceEvent,
				target: _,
				transform: this.that.__zoom,
				dispatch: l
			}), t);
		}
	};
	function w(t, ...i) {
		if (!e.apply(this, arguments)) return;
		var s = S(this, i).event(t), c = this.__zoom, l = Math.max(a[0], Math.min(a[1], c.k * 2 ** r.apply(this, arguments))), u = hf(t);
		if (s.wheel) (s.mouse[0][0] !== u[0] || s.mouse[0][1] !== u[1]) && (s.mouse[1] = c.invert(s.mouse[0] = u)), clearTimeout(s.wheel);
		else if (c.k === l) return;
		else s.mouse = [u, c.invert(u)], mp(this), s.start();
		Dm(t), s.wheel = setTimeout(d, m), s.zoom("mouse", n(y(v(c, l), s.mouse[0], s.mouse[1]), s.extent, o));
		function d() {
			s.wheel = null, s.end();
		}
	}
	function T(t, ...r) {
		if (f || !e.apply(this, arguments)) return;
		var i = t.currentTarget, a = S(this, r, !0).event(t), s = J(t.view).on("mousemove.zoom", d, !0).on("mouseup.zoom", p, !0), c = hf(t, i), l = t.clientX, u = t.clientY;
		wf(t.view), Em(t), a.mouse = [c, this.__zoom.invert(c)], mp(this), a.start();
		function d(e) {
			if (Dm(e), !a.moved) {
				var t = e.clientX - l, r = e.clientY - u;
				a.moved = t * t + r * r > h;
			}
			a.event(e).zoom("mouse", n(y(a.that.__zoom, a.mouse[0] = hf(e, i), a.mouse[1]), a.extent, o));
		}
		function p(e) {
			s.on("mousemove.zoom mouseup.zoom", null), Tf(e.view, a.moved), Dm(e), a.event(e).end();
		}
	}
	function E(r, ...i) {
		if (e.apply(this, arguments)) {
			var a = this.__zoom, c = hf(r.changedTouches ? r.changedTouches[0] : r, this), l = a.invert(c), u = a.k * (r.shiftKey ? .5 : 2), d = n(y(v(a, u), c, l), t.apply(this, i), o);
			Dm(r), s > 0 ? J(this).transition().duration(s).call(x, d, c, r) : J(this).call(_.transform, d, c, r);
		}
	}
	function D(t, ...n) {
		if (e.apply(this, arguments)) {
			var r = t.touches, i = r.length, a = S(this, n, t.changedTouches.length === i).event(t), o, s, c, l;
			for (Em(t), s = 0; s < i; ++s) c = r[s], l = hf(c, this), l = [
				l,
				this.__zoom.invert(l),
				c.identifier
			], a.touch0 ? !a.touch1 && a.touch0[2] !== l[2] && (a.touch1 = l, a.taps = 0) : (a.touch0 = l, o = !0, a.taps = 1 + !!u);
			u &&= clearTimeout(u), o && (a.taps < 2 && (d = l[0], u = setTimeout(function() {
				u = null;
			}, p)), mp(this), a.start());
		}
	}
	function O(e, ...t) {
		if (this.__zooming) {
			var r = S(this, t).event(e), i = e.changedTouches, a = i.length, s, c, l, u;
			for (Dm(e), s = 0; s < a; ++s) c = i[s], l = hf(c, this), r.touch0 && r.touch0[2] === c.identifier ? r.touch0[0] = l : r.touch1 && r.touch1[2] === c.identifier && (r.touch1[0] = l);
			if (c = r.that.__zoom, r.touch1) {
				var d = r.touch0[0], f = r.touch0[1], p = r.touch1[0], m = r.touch1[1], h = (h = p[0] - d[0]) * h + (h = p[1] - d[1]) * h, g = (g = m[0] - f[0]) * g + (g = m[1] - f[1]) * g;
				c = v(c, Math.sqrt(h / g)), l = [(d[0] + p[0]) / 2, (d[1] + p[1]) / 2], u = [(f[0] + m[0]) / 2, (f[1] + m[1]) / 2];
			} else if (r.touch0) l = r.touch0[0], u = r.touch0[1];
			else return;
			r.zoom("touch", n(y(c, l, u), r.extent, o));
		}
	}
	function k(e, ...t) {
		if (this.__zooming) {
			var n = S(this, t).event(e), r = e.changedTouches, i = r.length, a, o;
			for (Em(e), f && clearTimeout(f), f = setTimeout(function() {
				f = null;
			}, p), a = 0; a < i; ++a) o = r[a], n.touch0 && n.touch0[2] === o.identifier ? delete n.touch0 : n.touch1 && n.touch1[2] === o.identifier && delete n.touch1;
			if (n.touch1 && !n.touch0 && (n.touch0 = n.touch1, delete n.touch1), n.touch0) n.touch0[1] = this.__zoom.invert(n.touch0[0]);
			else if (n.end(), n.taps === 2 && (o = hf(o, this), Math.hypot(d[0] - o[0], d[1] - o[1]) < g)) {
				var s = J(this).on("dblclick.zoom");
				s && s.apply(this, arguments);
			}
		}
	}
	return _.wheelDelta = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : Sm(+e), _) : r;
	}, _.filter = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : Sm(!!t), _) : e;
	}, _.touchable = function(e) {
		return arguments.length ? (i = typeof e == "function" ? e : Sm(!!e), _) : i;
	}, _.extent = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : Sm([[+e[0][0], +e[0][1]], [+e[1][0], +e[1][1]]]), _) : t;
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
// src/navigation.ts
var Fm = 60, Im = .5, Lm = class {
	canvas;
	zoomer = Pm().scaleExtent([Im, Fm]);
	transform = wm;
	size = {
		width: 0,
		height: 0
	};
	constructor(e, t, n) {
		this.canvas = e, this.zoomer.filter((e) => e.type === "wheel" || !e.ctrlKey && !e.button && t(e)), this.zoomer.on("zoom", ({ transform: e }) => {
			this.transform = e, n();
		}), J(e).call(this.zoomer).on("dblclick.zoom", null);
	}
	get zoom() {
		return this.transform;
	}
	get gaze() {
		return Xr(this.transform, this.canvas.clientWidth, this.canvas.clientHeight);
	}
	look(e) {
		let { x: t, y: n, k: r } = Zr(e, this.canvas.clientWidth, this.canvas.clientHeight);
		this.apply(wm.translate(t, n).scale(r));
	}
	fit() {
		this.apply(wm);
	}
	zoomBy(e) {
		J(this.canvas).call(this.zoomer.scaleBy, e);
	}
	panBy(e, t) {
		let { clientWidth: n, clientHeight: r } = this.canvas, { k: i } = this.transform;
		J(this.canvas).call(this.zoomer.translateBy, -e * n / i, -t * r / i);
	}
	resize() {
		let { width: e, height: t } = this.size, { clientWidth: n, clientHeight: r } = this.canvas;
		this.size = {
			width: n,
			height: r
		}, e && t && (e !== n || t !== r) && this.look(Xr(this.transform, e, t));
	}
	destroy() {
		J(this.canvas).on(".zoom", null);
	}
	apply(e) {
		J(this.canvas).call(this.zoomer.transform, e);
	}
}, Rm = {
	wrong: {
		title: "Mark wrong predictions",
		key: "E"
	},
	trails: {
		title: "Trails of selected points",
		key: "T"
	},
	centres: {
		title: "Class centres and spread, as drawn",
		key: "M"
	},
	intra: {
		title: "Points synthesized in a class",
		key: "G"
	},
	inter: {
		title: "Points mixed between classes",
		key: "X"
	},
	readout: {
		title: "Metrics",
		key: "V"
	},
	cameras: {
		title: "Same zoom in linked views",
		key: "Z"
	}
}, zm = class {
	select;
	onChange;
	values = {
		colorBy: "class",
		speed: 1,
		wrong: !1,
		trails: !0,
		intra: !0,
		inter: !1,
		centres: !1,
		readout: !0,
		cameras: !1
	};
	allowed = "";
	boxes = /* @__PURE__ */ new Map();
	speeds = /* @__PURE__ */ new Map();
	constructor(e, t, n) {
		this.select = e, this.onChange = n;
		for (let [t, n] of Object.entries(Pr)) e.append(Object.assign(document.createElement("option"), {
			value: t,
			textContent: n
		}));
		e.addEventListener("change", () => this.set("colorBy", e.value)), t.prepend(this.speedRow(), ...Object.keys(Rm).map((e) => this.switchRow(e)));
	}
	set(e, t) {
		this.values[e] !== t && (this.values[e] = t, this.show(), this.onChange(e));
	}
	flip(e) {
		this.boxes.get(e)?.disabled || this.set(e, !this.values[e]);
	}
	nextColor() {
		let e = [...this.select.options].filter((e) => !e.disabled).map((e) => e.value);
		this.set("colorBy", e[(e.indexOf(this.values.colorBy) + 1) % e.length]);
	}
	faster(e) {
		this.set("speed", $i[$i.indexOf(this.values.speed) + e] ?? this.values.speed);
	}
	allow(e, t, n) {
		let r = JSON.stringify([
			e,
			t,
			n
		]);
		if (r !== this.allowed) {
			this.allowed = r;
			for (let t of this.select.options) t.disabled = !e[t.value];
			for (let [e, n] of this.boxes) n.disabled = !t[e], n.parentElement.hidden = t[e] === null;
			for (let e of ["intra", "inter"]) this.boxes.get(e).parentElement.querySelector(".note").textContent = n ? "approximate" : "";
			this.show();
		}
	}
	show() {
		this.select.value = this.values.colorBy;
		for (let [e, t] of this.boxes) t.checked = this.values[e];
		for (let [e, t] of this.speeds) t.checked = e === this.values.speed;
	}
	switchRow(e) {
		let { title: t, key: n } = Rm[e], r = document.createElement("label"), i = Object.assign(document.createElement("input"), {
			type: "checkbox",
			checked: this.values[e]
		});
		i.setAttribute("aria-keyshortcuts", n), i.addEventListener("change", () => this.set(e, i.checked));
		let a = Object.assign(document.createElement("span"), {
			className: "words",
			textContent: t
		});
		a.append(Object.assign(document.createElement("span"), { className: "note" }));
		let o = Object.assign(document.createElement("kbd"), { textContent: n });
		return o.setAttribute("aria-hidden", "true"), r.append(i, a, o), this.boxes.set(e, i), r;
	}
	speedRow() {
		let e = Object.assign(document.createElement("div"), { className: "speeds" });
		e.setAttribute("role", "radiogroup"), e.setAttribute("aria-label", "Speed"), e.append(Object.assign(document.createElement("span"), {
			className: "words",
			textContent: "Speed"
		}));
		let t = `speed-${Math.random()}`;
		for (let n of $i) {
			let r = document.createElement("label"), i = Object.assign(document.createElement("input"), {
				type: "radio",
				name: t
			});
			i.checked = n === this.values.speed, i.addEventListener("change", () => this.set("speed", n)), r.append(i, `${n}×`), e.append(r), this.speeds.set(n, i);
		}
		return e;
	}
}, Bm = .15, Vm = 1.4;
function Hm({ root: e, plot: t, menu: n }, r) {
	let { options: i, navigation: a } = r, o = {
		" ": r.play,
		ArrowLeft: () => r.step(-1),
		ArrowRight: () => r.step(1),
		ArrowDown: () => r.walk(1),
		ArrowUp: () => r.walk(-1),
		Enter: () => r.pick("replace"),
		Home: () => r.end(!1),
		End: () => r.end(!0),
		"+": () => a.zoomBy(Vm),
		"=": () => a.zoomBy(Vm),
		"-": () => a.zoomBy(1 / Vm),
		"<": () => i.faster(-1),
		">": () => i.faster(1),
		l: r.lasso,
		f: r.full,
		b: () => i.nextColor()
	};
	for (let [e, { key: t }] of Object.entries(Rm)) o[t.toLowerCase()] = () => i.flip(e);
	let s = {
		ArrowLeft: () => a.panBy(-.15, 0),
		ArrowRight: () => a.panBy(Bm, 0),
		ArrowUp: () => a.panBy(0, -.15),
		ArrowDown: () => a.panBy(0, Bm),
		Enter: () => r.pick("add")
	};
	t.addEventListener("keydown", (e) => {
		if (e.ctrlKey || e.metaKey || e.altKey) return;
		let t = e.key.length === 1 ? e.key.toLowerCase() : e.key, n = (e.shiftKey ? s[e.key] : void 0) ?? o[t];
		n && (e.preventDefault(), e.stopPropagation(), n());
	}), e.addEventListener("keydown", (e) => {
		e.key === "Escape" && (e.preventDefault(), e.stopPropagation(), n.open ? (n.open = !1, n.querySelector("summary")?.focus()) : r.escape());
	});
}
// src/picking.ts
function Um(e, t, n, r, i) {
	let a = null, o = r * r;
	for (let r = 0; r < e.length / 2; r++) {
		let s = e[2 * r] - t, c = e[2 * r + 1] - n, l = s * s + c * c;
		l < o && i(r) && (o = l, a = r);
	}
	return a;
}
function Wm(e, t, n) {
	let r = [];
	for (let i = 0; i < e.length / 2; i++) n(i) && Gm(t, e[2 * i], e[2 * i + 1]) && r.push(i);
	return r;
}
function Gm(e, t, n) {
	let r = !1;
	for (let i = 0, a = e.length - 2; i < e.length; a = i, i += 2) {
		let [o, s, c, l] = [
			e[i],
			e[i + 1],
			e[a],
			e[a + 1]
		];
		s > n != l > n && t < o + (n - s) / (l - s) * (c - o) && (r = !r);
	}
	return r;
}
// src/pointer.ts
var Km = 4, qm = class {
	targets;
	lassoing = !1;
	line = [];
	pressed = null;
	constructor(e, t) {
		this.targets = t, e.addEventListener("pointerdown", (t) => this.press(t, e)), e.addEventListener("pointermove", (e) => this.move(e)), e.addEventListener("pointerup", (e) => this.release(e)), e.addEventListener("pointercancel", () => this.cancel()), e.addEventListener("pointerleave", () => {
			this.drawing || (this.pressed = null), t.leave();
		});
	}
	get drawing() {
		return this.line.length > 0;
	}
	pans(e) {
		return !this.lassoing && !e.shiftKey;
	}
	cancel() {
		this.line = [], this.pressed = null, this.targets.drawing([]);
	}
	press(e, t) {
		e.button === 0 && e.isPrimary && (this.pressed = {
			x: e.offsetX,
			y: e.offsetY
		}, this.pans(e) || (t.setPointerCapture?.(e.pointerId), this.line = [e.offsetX, e.offsetY]));
	}
	move(e) {
		this.drawing ? (this.line.push(e.offsetX, e.offsetY), this.targets.drawing(this.line)) : this.targets.hover(e.offsetX, e.offsetY);
	}
	release(e) {
		let { pressed: t, line: n } = this;
		if (!t) return;
		let r = e.ctrlKey || e.metaKey || e.altKey || this.lassoing && e.shiftKey ? "add" : "replace";
		this.cancel(), [
			...n,
			e.offsetX,
			e.offsetY
		].every((e, n) => Math.abs(e - (n % 2 ? t.y : t.x)) < Km) ? this.targets.click(e.offsetX, e.offsetY, e.shiftKey ? "add" : r) : n.length && this.targets.enclose(n, r);
	}
}, Jm = 12, Ym = 4, Xm = class {
	element;
	plot;
	constructor(e, t) {
		this.element = e, this.plot = t;
	}
	show(e, t, n, r, i, a) {
		let o = document.createElement("div");
		o.append($m(r, r.labels[e], i));
		let s = a?.predictions?.[e];
		if (s !== void 0) {
			let t = a?.confidences?.[e];
			o.append(...eh(r, s, s === r.labels[e], t, i));
		}
		o.append(th("id", `image ${r.ids[e]}`)), this.place([nh(r.thumbnails, e), o], t, n);
	}
	showGhost(e, t, n, r, i, a) {
		let o = document.createElement("div");
		o.append($m(i, r.classA[e], a));
		let s = r.exact ? "" : " · place approximate";
		if (r.kind[e] === 0) {
			o.append(th("id", `synthesized inside the class${s}`)), this.place([o], t, n);
			return;
		}
		let c = r.lam[e];
		o.append($m(i, r.classB[e], a), th("prediction", `${Math.round(100 * c)}% and ${Math.round(100 * (1 - c))}%`), th("id", `mixed through ${r.kind[e] === 1 ? "pixels" : "features"}${s}`));
		let l = [r.first[e], r.second[e]].filter((e) => e >= 0 && e < i.labels.length);
		this.place([...l.map((e) => nh(i.thumbnails, e)), o], t, n);
	}
	hide() {
		this.element.hidden = !0;
	}
	place(e, t, n) {
		this.element.replaceChildren(...e), this.element.hidden = !1;
		let { clientWidth: r, clientHeight: i } = this.plot, { offsetWidth: a, offsetHeight: o } = this.element, s = Zm(t, a, r), c = s ?? Qm(t - a / 2, a, r), l = (s === null ? Zm(n, o, i) : null) ?? Qm(n - o / 2, o, i);
		Object.assign(this.element.style, {
			left: `${c}px`,
			top: `${l}px`
		});
	}
};
function Zm(e, t, n) {
	let r = e > n / 2 ? e - Jm - t : e + Jm;
	return Qm(r, t, n) === r ? r : null;
}
function Qm(e, t, n) {
	return Math.max(Ym, Math.min(e, n - t - Ym));
}
function $m({ classes: e }, t, n) {
	let r = e[t], i = Object.assign(document.createElement("div"), { className: "name" });
	return i.append(ri(r, n), r.name), i;
}
function eh({ classes: e }, t, n, r, i) {
	let a = e[t], o = th(n ? "prediction" : "prediction wrong", "taken for ");
	if (a && !n && o.append(ri(a, i)), o.append(a?.name ?? `class ${t}`), r === void 0) return [o];
	o.append(` · ${Math.round(r / 2.55)}%`);
	let s = th("surety", "");
	return s.style.setProperty("--share", String(r / 255)), [o, s];
}
function th(e, t) {
	return Object.assign(document.createElement("div"), {
		className: e,
		textContent: t
	});
}
function nh({ height: e, width: t, channels: n, pixels: r }, i) {
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
// src/reader.ts
var rh = 12, ih = {
	point: null,
	ghost: null
}, ah = class {
	elements;
	scene;
	parts;
	onPoint;
	tooltip;
	pointer;
	at = ih;
	reached = null;
	constructor(e, t, n, r, i) {
		this.elements = e, this.scene = t, this.parts = n, this.onPoint = r, this.tooltip = new Xm(e.tooltip, e.plot), this.pointer = new qm(e.canvas, {
			hover: (e, t) => this.hover(e, t),
			leave: () => this.forget(),
			click: (e, t, n) => {
				let { drawing: r, selection: i } = this.parts, a = Um(r.screen(), e, t, rh, r.isVisible);
				a === null ? n === "replace" && i.clear() : i.pick([a], n);
			},
			drawing: (e) => {
				this.parts.drawing.lasso = e, this.forget(), this.parts.drawing.request();
			},
			enclose: (e, t) => {
				let { drawing: n, selection: r } = this.parts;
				r.pick(Wm(n.screen(), e, n.isVisible), t), this.setLassoing(!1);
			}
		}), this.listen(i);
	}
	get pointed() {
		return this.at;
	}
	pans(e) {
		return this.pointer.pans(e);
	}
	pointAt(e) {
		this.tooltip.hide(), this.change({
			point: e,
			ghost: null
		});
	}
	forget() {
		this.tooltip.hide(), this.change(ih);
	}
	destroy() {
		document.removeEventListener("pointerdown", this.closeMenu);
	}
	listen(e) {
		let { plot: t, play: n, slider: r, newest: i, fit: a, lasso: o, picture: s, full: c } = this.elements, { playback: l, selection: u, options: d, navigation: f } = this.parts;
		a.addEventListener("click", () => this.fit()), t.addEventListener("dblclick", () => this.fit()), n.addEventListener("click", () => l.toggle()), o.addEventListener("click", () => this.setLassoing(!this.pointer.lassoing)), s.addEventListener("click", e), c.addEventListener("click", () => this.toggleFull()), r.addEventListener("input", () => this.seek(Number(r.value))), i.addEventListener("click", () => this.seek(Infinity)), document.addEventListener("pointerdown", this.closeMenu), Hm(this.elements, {
			play: () => l.toggle(),
			step: (e) => this.seek(l.index + e),
			end: (e) => this.seek(e ? Infinity : 0),
			escape: () => this.escape(),
			lasso: () => this.setLassoing(!this.pointer.lassoing),
			full: () => this.toggleFull(),
			walk: (e) => this.walk(e),
			pick: (e) => this.at.point !== null && u.pick([this.at.point], e),
			options: d,
			navigation: f
		});
	}
	closeMenu = (e) => {
		let { menu: t } = this.elements;
		t.open && !e.composedPath().includes(t) && (t.open = !1);
	};
	seek(e) {
		this.parts.playback.pause(), this.parts.playback.seek(e);
	}
	setLassoing(e) {
		this.pointer.lassoing = e, this.elements.lasso.setAttribute("aria-pressed", String(e)), this.elements.root.classList.toggle("lassoing", e);
	}
	async toggleFull() {
		let { root: e, menu: t, plot: n } = this.elements;
		document.fullscreenEnabled && (t.open = !1, document.fullscreenElement ? await document.exitFullscreen() : await e.requestFullscreen(), n.focus());
	}
	escape() {
		let { selection: e } = this.parts;
		this.pointer.drawing ? this.pointer.cancel() : this.pointer.lassoing ? this.setLassoing(!1) : e.ids.length ? e.clear() : this.fit();
	}
	fit() {
		this.forget(), this.parts.navigation.fit();
	}
	hover(e, t) {
		let { part: n, playback: r, dark: i } = this.scene, { drawing: a } = this.parts;
		if (!n || !r.frame) return;
		let [o, s] = [a.screen(), a.ghostScreen()], c = n.ghosts && Um(s, e, t, rh / 2, a.isGhostVisible), l = c === null ? Um(o, e, t, rh, a.isVisible) : null;
		n.ghosts && c !== null ? this.tooltip.showGhost(c, s[2 * c], s[2 * c + 1], n.ghosts, n, i) : l === null ? this.tooltip.hide() : this.show(l, o), this.change({
			point: l,
			ghost: c
		});
	}
	walk(e) {
		let { part: t } = this.scene, { drawing: n } = this.parts;
		if (!t || !this.scene.playback.frame) return;
		let { clientWidth: r, clientHeight: i } = this.elements.plot, a = n.screen(), o = (e) => {
			let [t, o] = [a[2 * e], a[2 * e + 1]];
			return n.isVisible(e) && t >= 0 && t <= r && o >= 0 && o <= i;
		}, s = [...t.labels.keys()].filter(o).sort((e, n) => t.labels[e] - t.labels[n] || e - n), c = s.indexOf(this.at.point ?? this.reached ?? -1), l = s.at(c < 0 ? Math.min(e, 0) : (c + e) % s.length);
		l !== void 0 && (this.reached = l, this.show(l, a), this.change({
			point: l,
			ghost: null
		}));
	}
	show(e, t) {
		let { part: n, playback: r, dark: i } = this.scene;
		this.tooltip.show(e, t[2 * e], t[2 * e + 1], n, i, r.frame);
	}
	change(e) {
		(e.point !== this.at.point || e.ghost !== this.at.ghost) && (this.at = e, this.onPoint());
	}
}, oh = 200, sh = class {
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
		this.metrics = e, this.from = this.to = [], this.cells = e.map(() => document.createElement("dd")), this.element.replaceChildren(...e.map(({ title: e }, t) => ch(e, this.cells[t])));
	}
	show(e) {
		let t = this.metrics.map(({ name: t }) => e[t] ?? null);
		this.to.length && t.every((e, t) => e === this.to[t]) || (this.from = this.current(), this.to = t, this.started = this.now(), this.write());
	}
	get figures() {
		return this.metrics.map((e, t) => ({
			title: e.title,
			value: lh(e, this.to[t])
		}));
	}
	write() {
		let e = this.current();
		this.metrics.forEach((t, n) => this.cells[n].textContent = lh(t, e[n])), cancelAnimationFrame(this.pending), this.share < 1 && (this.pending = requestAnimationFrame(() => this.write()));
	}
	get share() {
		return this.still() ? 1 : Math.min(1, (this.now() - this.started) / oh);
	}
	current() {
		let { from: e, to: t, share: n } = this;
		return t.map((t, r) => {
			let i = e[r] ?? null;
			return t === null || i === null ? t : i + (t - i) * n;
		});
	}
};
function ch(e, t) {
	let n = document.createElement("div");
	return n.append(Object.assign(document.createElement("dt"), { textContent: e }), t), n;
}
function lh({ percent: e }, t) {
	return t == null ? "–" : e ? `${(100 * t).toFixed(1)}%` : Math.abs(t) < 1e3 ? t.toPrecision(3) : Math.round(t).toLocaleString("en");
}
// src/selection.ts
var uh = class {
	onChange;
	ids = [];
	points = /* @__PURE__ */ new Set();
	probe = /* @__PURE__ */ new Uint32Array();
	places = /* @__PURE__ */ new Map();
	constructor(e) {
		this.onChange = e;
	}
	setProbe(e) {
		this.probe = e, this.places = new Map(Array.from(e, (e, t) => [e, t]));
		let t = this.ids;
		this.points = /* @__PURE__ */ new Set(), this.take(t.flatMap((e) => this.places.get(e) ?? []), t);
	}
	pointOf(e) {
		return this.places.get(e) ?? null;
	}
	idOf(e) {
		return this.probe[e];
	}
	choose(e) {
		this.take(e.flatMap((e) => this.places.get(e) ?? []), this.ids);
	}
	pick(e, t) {
		if (t === "replace") {
			this.take(e, this.ids);
			return;
		}
		let [n] = e, r = e.length === 1 && this.points.has(n);
		this.take(r ? [...this.points].filter((e) => e !== n) : [...this.points, ...e], this.ids);
	}
	clear() {
		this.take([], this.ids);
	}
	take(e, t) {
		this.points = new Set([...e].sort((e, t) => e - t)), this.ids = [...this.points].map((e) => this.probe[e]), (this.ids.length !== t.length || this.ids.some((e, n) => e !== t[n])) && this.onChange();
	}
}, dh = 40, fh = class {
	name;
	static = null;
	frames = [];
	known = /* @__PURE__ */ new Map();
	constructor(e) {
		this.name = e;
	}
	get run() {
		return this.name.split("/", 1)[0];
	}
	get manyClasses() {
		return (this.static?.classes.length ?? 0) > dh;
	}
	add(e) {
		this.static ??= e.static;
		let t = Infinity;
		for (let [n, r] of e.frames) this.known.set(n, Object.assign(r, {
			epoch: n,
			scale: Bi
		})), t = Math.min(t, n);
		return this.frames = [...this.known.values()].sort((e, t) => e.epoch - t.epoch), this.rescale(t), { missing: e.epochs.length > 0 && (!this.static || e.epochs.some((e) => !this.known.has(e))) };
	}
	rescale(e) {
		this.frames.forEach((t, n) => {
			t.epoch >= e && (t.scale = qi(t.points, this.frames[n - 1]?.scale ?? null));
		});
	}
}, ph = class {
	host;
	elements;
	legend;
	readout;
	playback;
	selection;
	options;
	navigation;
	scene;
	drawing;
	reader;
	link;
	memory;
	resizes;
	series = new fh("");
	lastMessage = null;
	images = null;
	live = !1;
	caption = "";
	chosen = null;
	key = [];
	ground;
	constructor(e, n = {}) {
		this.host = n, this.elements = wr(e);
		let { root: r, plot: i, canvas: a, legend: o, readout: s, colorBy: c, panel: l } = this.elements;
		this.ground = t(r), this.takeScheme(), this.legend = new Yl(o, () => this.recolor()), this.readout = new sh(s), this.playback = new ea(() => this.framesMoved()), this.selection = new uh(() => this.selectionMoved()), this.options = new zm(c, l, (e) => this.optionMoved(e)), this.memory = new nu(this.playback, this.options, this.selection, (e) => this.host.onShown?.(e)), this.navigation = new Lm(a, (e) => this.reader.pans(e), () => this.cameraMoved()), this.scene = this.makeScene(), this.drawing = new Hl(this.elements, this.scene, () => this.announce());
		let { drawing: u, navigation: d, options: f, playback: p, selection: m } = this;
		this.reader = new ah(this.elements, this.scene, {
			drawing: u,
			navigation: d,
			options: f,
			playback: p,
			selection: m
		}, () => this.pointerMoved(), () => this.savePicture());
		let h = (e) => this.reader.pointAt(e === null ? null : m.pointOf(e));
		this.link = new eu({
			playback: p,
			selection: m,
			navigation: d,
			options: f,
			pointAt: h
		}), this.resizes = new ResizeObserver(() => {
			this.drawing.resize(), this.link.quietly(() => this.navigation.resize());
		}), this.resizes.observe(i), this.announce();
	}
	apply(e) {
		if (this.lastMessage && iu(this.lastMessage, e)) return;
		let t = ou(e);
		this.lastMessage = e, this.live = t.live, t.series !== this.series.name && this.startSeries(t);
		let n = this.series.static !== null, { missing: r } = this.series.add(t);
		r && this.host.onResend?.(t.series), this.caption = t.caption, !n && this.series.static && this.takeStatic(this.series.static), this.series.static && (this.link.quietly(() => this.playback.update(this.series.frames)), n || this.link.quietly(() => this.memory.restore(t.initial)), this.takeChoice(t.choice), this.link.join(t.link)), Gl(this.options, this.scene, this.link.isLinked), this.recolor(), this.announce();
	}
	setTheme() {
		let e = t(this.elements.root);
		e.join() !== this.ground.join() && (this.ground = e, this.takeScheme(), this.drawLegend(), this.recolor());
	}
	seekEpoch(e) {
		this.playback.seekEpoch(e);
	}
	select(e) {
		this.selection.choose(e);
	}
	destroy() {
		this.playback.halt(), this.link.join(null), this.memory.destroy(), this.playback.reset(), this.resizes.disconnect(), this.navigation.destroy(), this.reader.destroy(), this.drawing.destroy(), this.elements.root.remove();
	}
	startSeries(e) {
		let { run: t } = this.series, { kept: n } = this.playback;
		this.playback.halt(), this.series = new fh(e.series);
		let r = this.series.run === t;
		r || this.legend.clear(), this.readout.setMetrics([]), this.setKey([]), this.reader.forget(), this.link.quietly(() => this.playback.reset(r)), r && n !== null && this.playback.stayAt(n), this.drawing.clear();
	}
	takeStatic(e) {
		this.drawLegend(), this.readout.setMetrics(e.metrics), this.link.quietly(() => {
			this.images && !au(this.images, e) && this.selection.clear(), this.selection.setProbe(e.ids);
		}), this.images = e, this.drawing.start();
	}
	takeChoice(e) {
		e !== null && e.number !== this.chosen && (this.chosen = e.number, this.selection.choose(e.ids));
	}
	get dark() {
		return n(this.ground);
	}
	takeScheme() {
		this.elements.root.style.colorScheme = this.dark ? "dark" : "light";
	}
	makeScene() {
		let e = this;
		return {
			playback: this.playback,
			options: this.options.values,
			get part() {
				return e.series.static;
			},
			get shownClasses() {
				return e.legend.shown;
			},
			get lit() {
				return e.legend.lit ?? e.pointedClass;
			},
			get pointed() {
				return e.reader.pointed;
			},
			get selected() {
				return e.selection.points;
			},
			get zoom() {
				return e.navigation.zoom;
			},
			get ground() {
				return e.ground;
			},
			get dark() {
				return e.dark;
			}
		};
	}
	get pointedClass() {
		let { point: e } = this.reader.pointed;
		return e !== null && this.series.manyClasses ? this.series.static.labels[e] : null;
	}
	drawLegend() {
		let e = Hr(this.options.values.colorBy);
		this.series.static && this.legend.setClasses(this.series.static.classes, this.dark, e);
	}
	recolor() {
		let e = this.series.static;
		e && (this.drawing.recolor(), this.setKey(Kl(this.scene)), this.readout.show(this.playback.frame?.values ?? {}), this.elements.readout.hidden = !this.options.values.readout || e.metrics.length === 0);
	}
	setKey(e) {
		JSON.stringify(e) !== JSON.stringify(this.key) && (this.key = e, ua(this.elements.key, e));
	}
	savePicture() {
		let e = this.drawing.picture(this.options.values.readout ? this.readout.figures : [], this.key), t = `${this.series.name}-epoch-${this.playback.frame?.epoch ?? 0}.png`;
		e && Da(e, t.replaceAll("/", "-"));
	}
	announce() {
		let { point: e } = this.reader.pointed;
		Ar(this.elements, {
			series: this.series,
			playback: this.playback,
			live: this.live,
			caption: this.caption,
			selected: this.series.static ? this.selection.ids.length : 0,
			pointed: e === null ? null : this.selection.idOf(e),
			zoom: this.navigation.zoom.k,
			colour: this.options.values.colorBy,
			renderer: this.drawing.kind
		});
	}
	framesMoved() {
		let { frame: e } = this.playback;
		this.drawing.move(), e && (this.host.onEpoch?.(e.epoch), this.link.tellEpoch(e.epoch)), this.reader.forget(), this.recolor(), this.announce(), this.memory.stir();
	}
	selectionMoved() {
		this.host.onSelect?.(this.selection.ids), this.link.tellSelection(this.selection.ids), this.recolor(), this.announce();
	}
	cameraMoved() {
		this.reader.forget(), this.link.tellGaze(), this.announce(), this.drawing.request();
	}
	pointerMoved() {
		let { point: e } = this.reader.pointed;
		this.link.tellPointer(e === null ? null : this.selection.idOf(e)), this.series.manyClasses && this.recolor(), this.drawing.request(), this.announce();
	}
	optionMoved(e) {
		let { values: t } = this.options;
		e === "speed" && (this.playback.speed = t.speed), e === "colorBy" && this.drawLegend(), e === "cameras" && this.link.tellSwitch(t.cameras), this.memory.stir(), this.recolor(), this.announce();
	}
}, mh = class {
	view;
	curves;
	element = document.createElement("div");
	scheme = matchMedia("(prefers-color-scheme: dark)");
	placed = new ResizeObserver(() => this.takeTheme());
	themed = new MutationObserver(() => this.takeTheme());
	constructor(e, t = {}) {
		this.element.className = "stage";
		let n = Object.assign(document.createElement("style"), { textContent: br }), r = document.createElement("div");
		this.curves = new gr((e) => this.view.seekEpoch(e)), this.element.append(n, r), e.append(this.element), this.takeTheme(), this.scheme.addEventListener("change", this.takeTheme), this.placed.observe(this.element), this.themed.observe(document.body, { attributes: !0 }), this.view = new ph(r, {
			...t,
			onEpoch: (e) => this.curves.moveTo(e)
		});
	}
	drawCurves(e) {
		this.curves.element.parentElement || this.element.append(this.curves.element), this.curves.draw(e);
	}
	takeTheme = () => {
		let e = r(this.element);
		this.element.style.colorScheme = n(e) ? "dark" : "light", this.element.style.setProperty("--st-background-color", i(e)), this.view?.setTheme();
	};
	destroy() {
		this.scheme.removeEventListener("change", this.takeTheme), this.placed.disconnect(), this.themed.disconnect(), this.view.destroy(), this.element.remove();
	}
};
// src/notebook.ts
function hh({ model: e, el: t }) {
	let n = new mh(t, { onSelect: (t) => {
		e.set("selection", [...t]), e.save_changes();
	} }), r = 0, i = () => {
		for (let t = e.get("parts"); r < t; r++) {
			let { buffer: t, byteOffset: i, byteLength: a } = e.get(`part_${r}`);
			n.view.apply(new Uint8Array(t, i, a));
		}
	}, a = () => {
		let t = e.get("curves");
		t.panels && n.drawCurves(t);
	}, o = () => n.view.select(e.get("selection"));
	return i(), a(), o(), e.on("change:parts", i), e.on("change:curves", a), e.on("change:selection", o), () => {
		e.off("change:parts", i), e.off("change:curves", a), e.off("change:selection", o), n.destroy();
	};
}
// src/streamlit.ts
var gh = /* @__PURE__ */ new WeakMap();
function _h({ data: e, parentElement: t, setStateValue: n, setTriggerValue: r }) {
	let i = gh.get(t);
	return i ? i.setTheme() : (i = new ph(t, {
		onResend: (e) => r("resend", {
			series: e,
			at: Date.now()
		}),
		onSelect: (e) => n("selection", [...e]),
		onShown: (e) => n("shown", e)
	}), gh.set(t, i)), e && i.apply(e), () => {
		gh.get(t)?.destroy(), gh.delete(t);
	};
}
// src/replay.ts
function vh(e, t, n) {
	let r = new mh(e);
	return r.view.apply(t), n && r.drawCurves(n), r;
}
// src/index.ts
function yh(e) {
	return e ? _h(e) : { render: hh };
}
export { yh as default, vh as mountReplay };
