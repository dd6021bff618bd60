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
	let n = Math.min(1, Math.max(0, e)), r = (a.length - 1) * (t ? .3 + .7 * n : .78 * (1 - n)), i = Math.min(a.length - 2, Math.floor(r)), [o, s] = [a[i], a[i + 1]];
	return o.map((e, t) => Math.round(e + (s[t] - e) * (r - i)));
}
var s = {
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
function c(e) {
	return Math.abs(e = Math.round(e)) >= 1e21 ? e.toLocaleString("en").replace(/,/g, "") : e.toString(10);
}
function l(e, t) {
	if (!isFinite(e) || e === 0) return null;
	var n = (e = t ? e.toExponential(t - 1) : e.toExponential()).indexOf("e"), r = e.slice(0, n);
	return [r.length > 1 ? r[0] + r.slice(2) : r, +e.slice(n + 1)];
}
function u(e) {
	return e = l(Math.abs(e)), e ? e[1] : NaN;
}
function d(e, t) {
	return function(n, r) {
		for (var i = n.length, a = [], o = 0, s = e[0], c = 0; i > 0 && s > 0 && (c + s + 1 > r && (s = Math.max(1, r - c)), a.push(n.substring(i -= s, i + s)), !((c += s + 1) > r));) s = e[o = (o + 1) % e.length];
		return a.reverse().join(t);
	};
}
function f(e) {
	return function(t) {
		return t.replace(/[0-9]/g, function(t) {
			return e[+t];
		});
	};
}
var p = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function m(e) {
	if (!(t = p.exec(e))) throw Error("invalid format: " + e);
	var t;
	return new h({
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
m.prototype = h.prototype;
function h(e) {
	this.fill = e.fill === void 0 ? " " : e.fill + "", this.align = e.align === void 0 ? ">" : e.align + "", this.sign = e.sign === void 0 ? "-" : e.sign + "", this.symbol = e.symbol === void 0 ? "" : e.symbol + "", this.zero = !!e.zero, this.width = e.width === void 0 ? void 0 : +e.width, this.comma = !!e.comma, this.precision = e.precision === void 0 ? void 0 : +e.precision, this.trim = !!e.trim, this.type = e.type === void 0 ? "" : e.type + "";
}
h.prototype.toString = function() {
	return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function g(e) {
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
var _;
function v(e, t) {
	var n = l(e, t);
	if (!n) return _ = void 0, e.toPrecision(t);
	var r = n[0], i = n[1], a = i - (_ = Math.max(-8, Math.min(8, Math.floor(i / 3))) * 3) + 1, o = r.length;
	return a === o ? r : a > o ? r + Array(a - o + 1).join("0") : a > 0 ? r.slice(0, a) + "." + r.slice(a) : "0." + Array(1 - a).join("0") + l(e, Math.max(0, t + a - 1))[0];
}
function y(e, t) {
	var n = l(e, t);
	if (!n) return e + "";
	var r = n[0], i = n[1];
	return i < 0 ? "0." + Array(-i).join("0") + r : r.length > i + 1 ? r.slice(0, i + 1) + "." + r.slice(i + 1) : r + Array(i - r.length + 2).join("0");
}
var b = {
	"%": (e, t) => (e * 100).toFixed(t),
	b: (e) => Math.round(e).toString(2),
	c: (e) => e + "",
	d: c,
	e: (e, t) => e.toExponential(t),
	f: (e, t) => e.toFixed(t),
	g: (e, t) => e.toPrecision(t),
	o: (e) => Math.round(e).toString(8),
	p: (e, t) => y(e * 100, t),
	r: y,
	s: v,
	X: (e) => Math.round(e).toString(16).toUpperCase(),
	x: (e) => Math.round(e).toString(16)
};
function x(e) {
	return e;
}
var S = Array.prototype.map, C = [
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
function w(e) {
	var t = e.grouping === void 0 || e.thousands === void 0 ? x : d(S.call(e.grouping, Number), e.thousands + ""), n = e.currency === void 0 ? "" : e.currency[0] + "", r = e.currency === void 0 ? "" : e.currency[1] + "", i = e.decimal === void 0 ? "." : e.decimal + "", a = e.numerals === void 0 ? x : f(S.call(e.numerals, String)), o = e.percent === void 0 ? "%" : e.percent + "", s = e.minus === void 0 ? "−" : e.minus + "", c = e.nan === void 0 ? "NaN" : e.nan + "";
	function l(e, l) {
		e = m(e);
		var u = e.fill, d = e.align, f = e.sign, p = e.symbol, h = e.zero, v = e.width, y = e.comma, x = e.precision, S = e.trim, w = e.type;
		w === "n" ? (y = !0, w = "g") : b[w] || (x === void 0 && (x = 12), S = !0, w = "g"), (h || u === "0" && d === "=") && (h = !0, u = "0", d = "=");
		var ee = (l && l.prefix !== void 0 ? l.prefix : "") + (p === "$" ? n : p === "#" && /[boxX]/.test(w) ? "0" + w.toLowerCase() : ""), T = (p === "$" ? r : /[%p]/.test(w) ? o : "") + (l && l.suffix !== void 0 ? l.suffix : ""), te = b[w], ne = /[defgprs%]/.test(w);
		x = x === void 0 ? 6 : /[gprs]/.test(w) ? Math.max(1, Math.min(21, x)) : Math.max(0, Math.min(20, x));
		function E(e) {
			var n = ee, r = T, o, l, p;
			if (w === "c") r = te(e) + r, e = "";
			else {
				e = +e;
				var m = e < 0 || 1 / e < 0;
				if (e = isNaN(e) ? c : te(Math.abs(e), x), S && (e = g(e)), m && +e == 0 && f !== "+" && (m = !1), n = (m ? f === "(" ? f : s : f === "-" || f === "(" ? "" : f) + n, r = (w === "s" && !isNaN(e) && _ !== void 0 ? C[8 + _ / 3] : "") + r + (m && f === "(" ? ")" : ""), ne) {
					for (o = -1, l = e.length; ++o < l;) if (p = e.charCodeAt(o), 48 > p || p > 57) {
						r = (p === 46 ? i + e.slice(o + 1) : e.slice(o)) + r, e = e.slice(0, o);
						break;
					}
				}
			}
			y && !h && (e = t(e, Infinity));
			var b = n.length + e.length + r.length, E = b < v ? Array(v - b + 1).join(u) : "";
			switch (y && h && (e = t(E + e, E.length ? v - r.length : Infinity), E = ""), d) {
				case "<":
					e = n + e + r + E;
					break;
				case "=":
					e = n + E + e + r;
					break;
				case "^":
					e = E.slice(0, b = E.length >> 1) + n + e + r + E.slice(b);
					break;
				default: e = E + n + e + r;
			}
			return a(e);
		}
		return E.toString = function() {
			return e + "";
		}, E;
	}
	function p(e, t) {
		var n = Math.max(-8, Math.min(8, Math.floor(u(t) / 3))) * 3, r = 10 ** -n, i = l((e = m(e), e.type = "f", e), { suffix: C[8 + n / 3] });
		return function(e) {
			return i(r * e);
		};
	}
	return {
		format: l,
		formatPrefix: p
	};
}
var ee, T, te;
ne({
	thousands: ",",
	grouping: [3],
	currency: ["$", ""]
});
function ne(e) {
	return ee = w(e), T = ee.format, te = ee.formatPrefix, ee;
}
function E(e) {
	return Math.max(0, -u(Math.abs(e)));
}
function re(e, t) {
	return Math.max(0, Math.max(-8, Math.min(8, Math.floor(u(t) / 3))) * 3 - u(Math.abs(e)));
}
function ie(e, t) {
	return e = Math.abs(e), t = Math.abs(t) - e, Math.max(0, u(t) - u(e)) + 1;
}
// node_modules/d3-array/dist/d3-array.mjs
function ae(e, t) {
	return e == null || t == null ? NaN : e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function oe(e, t) {
	return e == null || t == null ? NaN : t < e ? -1 : t > e ? 1 : t >= e ? 0 : NaN;
}
function se(e) {
	let t, n, r;
	e.length === 2 ? (t = e === ae || e === oe ? e : ce, n = e, r = e) : (t = ae, n = (t, n) => ae(e(t), n), r = (t, n) => e(t) - n);
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
function ce() {
	return 0;
}
function le(e) {
	return e === null ? NaN : +e;
}
var ue = se(ae), de = ue.right;
ue.left, se(le).center, Array.prototype.slice;
var fe = Math.sqrt(50), pe = Math.sqrt(10), me = Math.sqrt(2);
function he(e, t, n) {
	let r = (t - e) / Math.max(0, n), i = Math.floor(Math.log10(r)), a = r / 10 ** i, o = a >= fe ? 10 : a >= pe ? 5 : a >= me ? 2 : 1, s, c, l;
	return i < 0 ? (l = 10 ** -i / o, s = Math.round(e * l), c = Math.round(t * l), s / l < e && ++s, c / l > t && --c, l = -l) : (l = 10 ** i * o, s = Math.round(e / l), c = Math.round(t / l), s * l < e && ++s, c * l > t && --c), c < s && .5 <= n && n < 2 ? he(e, t, n * 2) : [
		s,
		c,
		l
	];
}
function ge(e, t, n) {
	if (t = +t, e = +e, n = +n, !(n > 0)) return [];
	if (e === t) return [e];
	let r = t < e, [i, a, o] = r ? he(t, e, n) : he(e, t, n);
	if (!(a >= i)) return [];
	let s = a - i + 1, c = Array(s);
	if (r) {
		if (o < 0) for (let e = 0; e < s; ++e) c[e] = (a - e) / -o;
		else for (let e = 0; e < s; ++e) c[e] = (a - e) * o;
	} else if (o < 0) for (let e = 0; e < s; ++e) c[e] = (i + e) / -o;
	else for (let e = 0; e < s; ++e) c[e] = (i + e) * o;
	return c;
}
function _e(e, t, n) {
	return t = +t, e = +e, n = +n, he(e, t, n)[2];
}
function ve(e, t, n) {
	t = +t, e = +e, n = +n;
	let r = t < e, i = r ? _e(t, e, n) : _e(e, t, n);
	return (r ? -1 : 1) * (i < 0 ? 1 / -i : i);
}
// node_modules/d3-color/dist/d3-color.mjs
function ye(e, t, n) {
	e.prototype = t.prototype = n, n.constructor = e;
}
function be(e, t) {
	var n = Object.create(e.prototype);
	for (var r in t) n[r] = t[r];
	return n;
}
function D() {}
var O = .7, xe = 1 / O, Se = "\\s*([+-]?\\d+)\\s*", Ce = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*", k = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*", we = /^#([0-9a-f]{3,8})$/, Te = RegExp(`^rgb\\(${Se},${Se},${Se}\\)$`), Ee = RegExp(`^rgb\\(${k},${k},${k}\\)$`), De = RegExp(`^rgba\\(${Se},${Se},${Se},${Ce}\\)$`), Oe = RegExp(`^rgba\\(${k},${k},${k},${Ce}\\)$`), ke = RegExp(`^hsl\\(${Ce},${k},${k}\\)$`), Ae = RegExp(`^hsla\\(${Ce},${k},${k},${Ce}\\)$`), je = {
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
ye(D, Ie, {
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
	return Je(this).formatHsl();
}
function Fe() {
	return this.rgb().formatRgb();
}
function Ie(e) {
	var t, n;
	return e = (e + "").trim().toLowerCase(), (t = we.exec(e)) ? (n = t[1].length, t = parseInt(t[1], 16), n === 6 ? Le(t) : n === 3 ? new A(t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, (t & 15) << 4 | t & 15, 1) : n === 8 ? Re(t >> 24 & 255, t >> 16 & 255, t >> 8 & 255, (t & 255) / 255) : n === 4 ? Re(t >> 12 & 15 | t >> 8 & 240, t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, ((t & 15) << 4 | t & 15) / 255) : null) : (t = Te.exec(e)) ? new A(t[1], t[2], t[3], 1) : (t = Ee.exec(e)) ? new A(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, 1) : (t = De.exec(e)) ? Re(t[1], t[2], t[3], t[4]) : (t = Oe.exec(e)) ? Re(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, t[4]) : (t = ke.exec(e)) ? qe(t[1], t[2] / 100, t[3] / 100, 1) : (t = Ae.exec(e)) ? qe(t[1], t[2] / 100, t[3] / 100, t[4]) : je.hasOwnProperty(e) ? Le(je[e]) : e === "transparent" ? new A(NaN, NaN, NaN, 0) : null;
}
function Le(e) {
	return new A(e >> 16 & 255, e >> 8 & 255, e & 255, 1);
}
function Re(e, t, n, r) {
	return r <= 0 && (e = t = n = NaN), new A(e, t, n, r);
}
function ze(e) {
	return e instanceof D || (e = Ie(e)), e ? (e = e.rgb(), new A(e.r, e.g, e.b, e.opacity)) : new A();
}
function Be(e, t, n, r) {
	return arguments.length === 1 ? ze(e) : new A(e, t, n, r ?? 1);
}
function A(e, t, n, r) {
	this.r = +e, this.g = +t, this.b = +n, this.opacity = +r;
}
ye(A, Be, be(D, {
	brighter(e) {
		return e = e == null ? xe : xe ** +e, new A(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? O : O ** +e, new A(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new A(Ge(this.r), Ge(this.g), Ge(this.b), We(this.opacity));
	},
	displayable() {
		return -.5 <= this.r && this.r < 255.5 && -.5 <= this.g && this.g < 255.5 && -.5 <= this.b && this.b < 255.5 && 0 <= this.opacity && this.opacity <= 1;
	},
	hex: Ve,
	formatHex: Ve,
	formatHex8: He,
	formatRgb: Ue,
	toString: Ue
}));
function Ve() {
	return `#${Ke(this.r)}${Ke(this.g)}${Ke(this.b)}`;
}
function He() {
	return `#${Ke(this.r)}${Ke(this.g)}${Ke(this.b)}${Ke((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function Ue() {
	let e = We(this.opacity);
	return `${e === 1 ? "rgb(" : "rgba("}${Ge(this.r)}, ${Ge(this.g)}, ${Ge(this.b)}${e === 1 ? ")" : `, ${e})`}`;
}
function We(e) {
	return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function Ge(e) {
	return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function Ke(e) {
	return e = Ge(e), (e < 16 ? "0" : "") + e.toString(16);
}
function qe(e, t, n, r) {
	return r <= 0 ? e = t = n = NaN : n <= 0 || n >= 1 ? e = t = NaN : t <= 0 && (e = NaN), new j(e, t, n, r);
}
function Je(e) {
	if (e instanceof j) return new j(e.h, e.s, e.l, e.opacity);
	if (e instanceof D || (e = Ie(e)), !e) return new j();
	if (e instanceof j) return e;
	e = e.rgb();
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = Math.min(t, n, r), a = Math.max(t, n, r), o = NaN, s = a - i, c = (a + i) / 2;
	return s ? (o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4, s /= c < .5 ? a + i : 2 - a - i, o *= 60) : s = c > 0 && c < 1 ? 0 : o, new j(o, s, c, e.opacity);
}
function Ye(e, t, n, r) {
	return arguments.length === 1 ? Je(e) : new j(e, t, n, r ?? 1);
}
function j(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
ye(j, Ye, be(D, {
	brighter(e) {
		return e = e == null ? xe : xe ** +e, new j(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? O : O ** +e, new j(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = this.h % 360 + (this.h < 0) * 360, t = isNaN(e) || isNaN(this.s) ? 0 : this.s, n = this.l, r = n + (n < .5 ? n : 1 - n) * t, i = 2 * n - r;
		return new A(Qe(e >= 240 ? e - 240 : e + 120, i, r), Qe(e, i, r), Qe(e < 120 ? e + 240 : e - 120, i, r), this.opacity);
	},
	clamp() {
		return new j(Xe(this.h), Ze(this.s), Ze(this.l), We(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		let e = We(this.opacity);
		return `${e === 1 ? "hsl(" : "hsla("}${Xe(this.h)}, ${Ze(this.s) * 100}%, ${Ze(this.l) * 100}%${e === 1 ? ")" : `, ${e})`}`;
	}
}));
function Xe(e) {
	return e = (e || 0) % 360, e < 0 ? e + 360 : e;
}
function Ze(e) {
	return Math.max(0, Math.min(1, e || 0));
}
function Qe(e, t, n) {
	return (e < 60 ? t + (n - t) * e / 60 : e < 180 ? n : e < 240 ? t + (n - t) * (240 - e) / 60 : t) * 255;
}
var $e = Math.PI / 180, et = 180 / Math.PI, tt = 18, nt = .96422, rt = 1, it = .82521, at = 4 / 29, ot = 6 / 29, st = 3 * ot * ot, ct = ot * ot * ot;
function lt(e) {
	if (e instanceof M) return new M(e.l, e.a, e.b, e.opacity);
	if (e instanceof N) return _t(e);
	e instanceof A || (e = ze(e));
	var t = mt(e.r), n = mt(e.g), r = mt(e.b), i = dt((.2225045 * t + .7168786 * n + .0606169 * r) / rt), a, o;
	return t === n && n === r ? a = o = i : (a = dt((.4360747 * t + .3850649 * n + .1430804 * r) / nt), o = dt((.0139322 * t + .0971045 * n + .7141733 * r) / it)), new M(116 * i - 16, 500 * (a - i), 200 * (i - o), e.opacity);
}
function ut(e, t, n, r) {
	return arguments.length === 1 ? lt(e) : new M(e, t, n, r ?? 1);
}
function M(e, t, n, r) {
	this.l = +e, this.a = +t, this.b = +n, this.opacity = +r;
}
ye(M, ut, be(D, {
	brighter(e) {
		return new M(this.l + tt * (e ?? 1), this.a, this.b, this.opacity);
	},
	darker(e) {
		return new M(this.l - tt * (e ?? 1), this.a, this.b, this.opacity);
	},
	rgb() {
		var e = (this.l + 16) / 116, t = isNaN(this.a) ? e : e + this.a / 500, n = isNaN(this.b) ? e : e - this.b / 200;
		return t = nt * ft(t), e = rt * ft(e), n = it * ft(n), new A(pt(3.1338561 * t - 1.6168667 * e - .4906146 * n), pt(-.9787684 * t + 1.9161415 * e + .033454 * n), pt(.0719453 * t - .2289914 * e + 1.4052427 * n), this.opacity);
	}
}));
function dt(e) {
	return e > ct ? e ** (1 / 3) : e / st + at;
}
function ft(e) {
	return e > ot ? e * e * e : st * (e - at);
}
function pt(e) {
	return 255 * (e <= .0031308 ? 12.92 * e : 1.055 * e ** (1 / 2.4) - .055);
}
function mt(e) {
	return (e /= 255) <= .04045 ? e / 12.92 : ((e + .055) / 1.055) ** 2.4;
}
function ht(e) {
	if (e instanceof N) return new N(e.h, e.c, e.l, e.opacity);
	if (e instanceof M || (e = lt(e)), e.a === 0 && e.b === 0) return new N(NaN, 0 < e.l && e.l < 100 ? 0 : NaN, e.l, e.opacity);
	var t = Math.atan2(e.b, e.a) * et;
	return new N(t < 0 ? t + 360 : t, Math.sqrt(e.a * e.a + e.b * e.b), e.l, e.opacity);
}
function gt(e, t, n, r) {
	return arguments.length === 1 ? ht(e) : new N(e, t, n, r ?? 1);
}
function N(e, t, n, r) {
	this.h = +e, this.c = +t, this.l = +n, this.opacity = +r;
}
function _t(e) {
	if (isNaN(e.h)) return new M(e.l, 0, 0, e.opacity);
	var t = e.h * $e;
	return new M(e.l, Math.cos(t) * e.c, Math.sin(t) * e.c, e.opacity);
}
ye(N, gt, be(D, {
	brighter(e) {
		return new N(this.h, this.c, this.l + tt * (e ?? 1), this.opacity);
	},
	darker(e) {
		return new N(this.h, this.c, this.l - tt * (e ?? 1), this.opacity);
	},
	rgb() {
		return _t(this).rgb();
	}
}));
var vt = -.14861, yt = 1.78277, bt = -.29227, xt = -.90649, St = 1.97294, Ct = St * xt, wt = St * yt, Tt = yt * bt - xt * vt;
function Et(e) {
	if (e instanceof Ot) return new Ot(e.h, e.s, e.l, e.opacity);
	e instanceof A || (e = ze(e));
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = (Tt * r + Ct * t - wt * n) / (Tt + Ct - wt), a = r - i, o = (St * (n - i) - bt * a) / xt, s = Math.sqrt(o * o + a * a) / (St * i * (1 - i)), c = s ? Math.atan2(o, a) * et - 120 : NaN;
	return new Ot(c < 0 ? c + 360 : c, s, i, e.opacity);
}
function Dt(e, t, n, r) {
	return arguments.length === 1 ? Et(e) : new Ot(e, t, n, r ?? 1);
}
function Ot(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
ye(Ot, Dt, be(D, {
	brighter(e) {
		return e = e == null ? xe : xe ** +e, new Ot(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? O : O ** +e, new Ot(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = isNaN(this.h) ? 0 : (this.h + 120) * $e, t = +this.l, n = isNaN(this.s) ? 0 : this.s * t * (1 - t), r = Math.cos(e), i = Math.sin(e);
		return new A(255 * (t + n * (vt * r + yt * i)), 255 * (t + n * (bt * r + xt * i)), 255 * (t + St * r * n), this.opacity);
	}
}));
var kt = (e) => () => e;
function At(e, t) {
	return function(n) {
		return e + n * t;
	};
}
function jt(e, t, n) {
	return e **= +n, t = t ** +n - e, n = 1 / n, function(r) {
		return (e + r * t) ** +n;
	};
}
function Mt(e, t) {
	var n = t - e;
	return n ? At(e, n > 180 || n < -180 ? n - 360 * Math.round(n / 360) : n) : kt(isNaN(e) ? t : e);
}
function Nt(e) {
	return (e = +e) == 1 ? Pt : function(t, n) {
		return n - t ? jt(t, n, e) : kt(isNaN(t) ? n : t);
	};
}
function Pt(e, t) {
	var n = t - e;
	return n ? At(e, n) : kt(isNaN(e) ? t : e);
}
var Ft = (function e(t) {
	var n = Nt(t);
	function r(e, t) {
		var r = n((e = Be(e)).r, (t = Be(t)).r), i = n(e.g, t.g), a = n(e.b, t.b), o = Pt(e.opacity, t.opacity);
		return function(t) {
			return e.r = r(t), e.g = i(t), e.b = a(t), e.opacity = o(t), e + "";
		};
	}
	return r.gamma = e, r;
})(1);
function It(e, t) {
	t ||= [];
	var n = e ? Math.min(t.length, e.length) : 0, r = t.slice(), i;
	return function(a) {
		for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
		return r;
	};
}
function Lt(e) {
	return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function Rt(e, t) {
	for (var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0; o < r; ++o) i[o] = Kt(e[o], t[o]);
	for (; o < n; ++o) a[o] = t[o];
	return function(e) {
		for (o = 0; o < r; ++o) a[o] = i[o](e);
		return a;
	};
}
function zt(e, t) {
	var n = /* @__PURE__ */ new Date();
	return e = +e, t = +t, function(r) {
		return n.setTime(e * (1 - r) + t * r), n;
	};
}
function P(e, t) {
	return e = +e, t = +t, function(n) {
		return e * (1 - n) + t * n;
	};
}
function Bt(e, t) {
	var n = {}, r = {}, i;
	for (i in typeof e == "object" && e || (e = {}), typeof t == "object" && t || (t = {}), t) i in e ? n[i] = Kt(e[i], t[i]) : r[i] = t[i];
	return function(e) {
		for (i in n) r[i] = n[i](e);
		return r;
	};
}
var Vt = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g, Ht = new RegExp(Vt.source, "g");
function Ut(e) {
	return function() {
		return e;
	};
}
function Wt(e) {
	return function(t) {
		return e(t) + "";
	};
}
function Gt(e, t) {
	var n = Vt.lastIndex = Ht.lastIndex = 0, r, i, a, o = -1, s = [], c = [];
	for (e += "", t += ""; (r = Vt.exec(e)) && (i = Ht.exec(t));) (a = i.index) > n && (a = t.slice(n, a), s[o] ? s[o] += a : s[++o] = a), (r = r[0]) === (i = i[0]) ? s[o] ? s[o] += i : s[++o] = i : (s[++o] = null, c.push({
		i: o,
		x: P(r, i)
	})), n = Ht.lastIndex;
	return n < t.length && (a = t.slice(n), s[o] ? s[o] += a : s[++o] = a), s.length < 2 ? c[0] ? Wt(c[0].x) : Ut(t) : (t = c.length, function(e) {
		for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
		return s.join("");
	});
}
function Kt(e, t) {
	var n = typeof t, r;
	return t == null || n === "boolean" ? kt(t) : (n === "number" ? P : n === "string" ? (r = Ie(t)) ? (t = r, Ft) : Gt : t instanceof Ie ? Ft : t instanceof Date ? zt : Lt(t) ? It : Array.isArray(t) ? Rt : typeof t.valueOf != "function" && typeof t.toString != "function" || isNaN(t) ? Bt : P)(e, t);
}
function qt(e, t) {
	return e = +e, t = +t, function(n) {
		return Math.round(e * (1 - n) + t * n);
	};
}
var Jt = 180 / Math.PI, Yt = {
	translateX: 0,
	translateY: 0,
	rotate: 0,
	skewX: 0,
	scaleX: 1,
	scaleY: 1
};
function Xt(e, t, n, r, i, a) {
	var o, s, c;
	return (o = Math.sqrt(e * e + t * t)) && (e /= o, t /= o), (c = e * n + t * r) && (n -= e * c, r -= t * c), (s = Math.sqrt(n * n + r * r)) && (n /= s, r /= s, c /= s), e * r < t * n && (e = -e, t = -t, c = -c, o = -o), {
		translateX: i,
		translateY: a,
		rotate: Math.atan2(t, e) * Jt,
		skewX: Math.atan(c) * Jt,
		scaleX: o,
		scaleY: s
	};
}
var Zt;
function Qt(e) {
	let t = new (typeof DOMMatrix == "function" ? DOMMatrix : WebKitCSSMatrix)(e + "");
	return t.isIdentity ? Yt : Xt(t.a, t.b, t.c, t.d, t.e, t.f);
}
function $t(e) {
	return e == null || (Zt ||= document.createElementNS("http://www.w3.org/2000/svg", "g"), Zt.setAttribute("transform", e), !(e = Zt.transform.baseVal.consolidate())) ? Yt : (e = e.matrix, Xt(e.a, e.b, e.c, e.d, e.e, e.f));
}
function en(e, t, n, r) {
	function i(e) {
		return e.length ? e.pop() + " " : "";
	}
	function a(e, r, i, a, o, s) {
		if (e !== i || r !== a) {
			var c = o.push("translate(", null, t, null, n);
			s.push({
				i: c - 4,
				x: P(e, i)
			}, {
				i: c - 2,
				x: P(r, a)
			});
		} else (i || a) && o.push("translate(" + i + t + a + n);
	}
	function o(e, t, n, a) {
		e === t ? t && n.push(i(n) + "rotate(" + t + r) : (e - t > 180 ? t += 360 : t - e > 180 && (e += 360), a.push({
			i: n.push(i(n) + "rotate(", null, r) - 2,
			x: P(e, t)
		}));
	}
	function s(e, t, n, a) {
		e === t ? t && n.push(i(n) + "skewX(" + t + r) : a.push({
			i: n.push(i(n) + "skewX(", null, r) - 2,
			x: P(e, t)
		});
	}
	function c(e, t, n, r, a, o) {
		if (e !== n || t !== r) {
			var s = a.push(i(a) + "scale(", null, ",", null, ")");
			o.push({
				i: s - 4,
				x: P(e, n)
			}, {
				i: s - 2,
				x: P(t, r)
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
var tn = en(Qt, "px, ", "px)", "deg)"), nn = en($t, ", ", ")", ")"), rn = 1e-12;
function an(e) {
	return ((e = Math.exp(e)) + 1 / e) / 2;
}
function on(e) {
	return ((e = Math.exp(e)) - 1 / e) / 2;
}
function sn(e) {
	return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
var cn = (function e(t, n, r) {
	function i(e, i) {
		var a = e[0], o = e[1], s = e[2], c = i[0], l = i[1], u = i[2], d = c - a, f = l - o, p = d * d + f * f, m, h;
		if (p < rn) h = Math.log(u / s) / t, m = function(e) {
			return [
				a + e * d,
				o + e * f,
				s * Math.exp(t * e * h)
			];
		};
		else {
			var g = Math.sqrt(p), _ = (u * u - s * s + r * p) / (2 * s * n * g), v = (u * u - s * s - r * p) / (2 * u * n * g), y = Math.log(Math.sqrt(_ * _ + 1) - _);
			h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t, m = function(e) {
				var r = e * h, i = an(y), c = s / (n * g) * (i * sn(t * r + y) - on(y));
				return [
					a + c * d,
					o + c * f,
					s * i / an(t * r + y)
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
function ln(e) {
	return (function t(n) {
		n = +n;
		function r(t, r) {
			var i = e((t = Dt(t)).h, (r = Dt(r)).h), a = Pt(t.s, r.s), o = Pt(t.l, r.l), s = Pt(t.opacity, r.opacity);
			return function(e) {
				return t.h = i(e), t.s = a(e), t.l = o(e ** +n), t.opacity = s(e), t + "";
			};
		}
		return r.gamma = t, r;
	})(1);
}
ln(Mt), ln(Pt);
// node_modules/d3-scale/dist/d3-scale.mjs
function un(e, t) {
	switch (arguments.length) {
		case 0: break;
		case 1:
			this.range(e);
			break;
		default: this.range(t).domain(e);
	}
	return this;
}
function dn(e) {
	return function() {
		return e;
	};
}
function fn(e) {
	return +e;
}
var pn = [0, 1];
function mn(e) {
	return e;
}
function hn(e, t) {
	return (t -= e = +e) ? function(n) {
		return (n - e) / t;
	} : dn(isNaN(t) ? NaN : .5);
}
function gn(e, t) {
	var n;
	return e > t && (n = e, e = t, t = n), function(n) {
		return Math.max(e, Math.min(t, n));
	};
}
function _n(e, t, n) {
	var r = e[0], i = e[1], a = t[0], o = t[1];
	return i < r ? (r = hn(i, r), a = n(o, a)) : (r = hn(r, i), a = n(a, o)), function(e) {
		return a(r(e));
	};
}
function vn(e, t, n) {
	var r = Math.min(e.length, t.length) - 1, i = Array(r), a = Array(r), o = -1;
	for (e[r] < e[0] && (e = e.slice().reverse(), t = t.slice().reverse()); ++o < r;) i[o] = hn(e[o], e[o + 1]), a[o] = n(t[o], t[o + 1]);
	return function(t) {
		var n = de(e, t, 1, r) - 1;
		return a[n](i[n](t));
	};
}
function yn(e, t) {
	return t.domain(e.domain()).range(e.range()).interpolate(e.interpolate()).clamp(e.clamp()).unknown(e.unknown());
}
function bn() {
	var e = pn, t = pn, n = Kt, r, i, a, o = mn, s, c, l;
	function u() {
		var n = Math.min(e.length, t.length);
		return o !== mn && (o = gn(e[0], e[n - 1])), s = n > 2 ? vn : _n, c = l = null, d;
	}
	function d(i) {
		return i == null || isNaN(i = +i) ? a : (c ||= s(e.map(r), t, n))(r(o(i)));
	}
	return d.invert = function(n) {
		return o(i((l ||= s(t, e.map(r), P))(n)));
	}, d.domain = function(t) {
		return arguments.length ? (e = Array.from(t, fn), u()) : e.slice();
	}, d.range = function(e) {
		return arguments.length ? (t = Array.from(e), u()) : t.slice();
	}, d.rangeRound = function(e) {
		return t = Array.from(e), n = qt, u();
	}, d.clamp = function(e) {
		return arguments.length ? (o = e ? !0 : mn, u()) : o !== mn;
	}, d.interpolate = function(e) {
		return arguments.length ? (n = e, u()) : n;
	}, d.unknown = function(e) {
		return arguments.length ? (a = e, d) : a;
	}, function(e, t) {
		return r = e, i = t, u();
	};
}
function xn() {
	return bn()(mn, mn);
}
function Sn(e, t, n, r) {
	var i = ve(e, t, n), a;
	switch (r = m(r ?? ",f"), r.type) {
		case "s":
			var o = Math.max(Math.abs(e), Math.abs(t));
			return r.precision == null && !isNaN(a = re(i, o)) && (r.precision = a), te(r, o);
		case "":
		case "e":
		case "g":
		case "p":
		case "r":
			r.precision == null && !isNaN(a = ie(i, Math.max(Math.abs(e), Math.abs(t)))) && (r.precision = a - (r.type === "e"));
			break;
		case "f":
		case "%": r.precision == null && !isNaN(a = E(i)) && (r.precision = a - (r.type === "%") * 2);
	}
	return T(r);
}
function Cn(e) {
	var t = e.domain;
	return e.ticks = function(e) {
		var n = t();
		return ge(n[0], n[n.length - 1], e ?? 10);
	}, e.tickFormat = function(e, n) {
		var r = t();
		return Sn(r[0], r[r.length - 1], e ?? 10, n);
	}, e.nice = function(n) {
		n ??= 10;
		var r = t(), i = 0, a = r.length - 1, o = r[i], s = r[a], c, l, u = 10;
		for (s < o && (l = o, o = s, s = l, l = i, i = a, a = l); u-- > 0;) {
			if (l = _e(o, s, n), l === c) return r[i] = o, r[a] = s, t(r);
			if (l > 0) o = Math.floor(o / l) * l, s = Math.ceil(s / l) * l;
			else if (l < 0) o = Math.ceil(o * l) / l, s = Math.floor(s * l) / l;
			else break;
			c = l;
		}
		return e;
	}, e;
}
function wn() {
	var e = xn();
	return e.copy = function() {
		return yn(e, wn());
	}, un.apply(e, arguments), Cn(e);
}
// node_modules/d3-path/dist/d3-path.mjs
var Tn = Math.PI, En = 2 * Tn, Dn = 1e-6, On = En - Dn;
function kn(e) {
	this._ += e[0];
	for (let t = 1, n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function An(e) {
	let t = Math.floor(e);
	if (!(t >= 0)) throw Error(`invalid digits: ${e}`);
	if (t > 15) return kn;
	let n = 10 ** t;
	return function(e) {
		this._ += e[0];
		for (let t = 1, r = e.length; t < r; ++t) this._ += Math.round(arguments[t] * n) / n + e[t];
	};
}
function jn(e, t, n, r) {
	return e === n && t === r;
}
function Mn(e) {
	let t = Math.floor(e);
	if (!(t <= 15)) return jn;
	let n = 10 ** t, r = function(e) {
		return Math.round(e * n);
	};
	return function(e, t, n, i) {
		return r(e) === r(n) && r(t) === r(i);
	};
}
var Nn = class {
	constructor(e) {
		this._x0 = this._y0 = this._x1 = this._y1 = null, this._ = "", this._append = e == null ? kn : An(e), this._equal = e == null ? jn : Mn(e);
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
		else if (d > Dn) {
			if (!(Math.abs(u * s - c * l) > Dn) || !i) this._append`L${this._x1 = e},${this._y1 = t}`;
			else {
				let f = n - a, p = r - o, m = s * s + c * c, h = f * f + p * p, g = Math.sqrt(m), _ = Math.sqrt(d), v = i * Math.tan((Tn - Math.acos((m + d - h) / (2 * g * _))) / 2), y = v / _, b = v / g;
				Math.abs(y - 1) > Dn && this._append`L${e + y * l},${t + y * u}`, this._append`A${i},${i},0,0,${+(u * f > l * p)},${this._x1 = e + b * s},${this._y1 = t + b * c}`;
			}
		}
	}
	arc(e, t, n, r, i, a) {
		if (e = +e, t = +t, n = +n, a = !!a, n < 0) throw Error(`negative radius: ${n}`);
		let o = n * Math.cos(r), s = n * Math.sin(r), c = e + o, l = t + s, u = 1 ^ a, d = a ? r - i : i - r;
		if (this._x1 === null ? this._append`M${c},${l}` : (Math.abs(this._x1 - c) > Dn || Math.abs(this._y1 - l) > Dn) && this._append`L${c},${l}`, n) {
			if (d < 0 && (d = d % En + En), d > On) this._append`A${n},${n},0,1,${u},${e - o},${t - s}A${n},${n},0,1,${u},${this._x1 = c},${this._y1 = l}`;
			else if (d > Dn) {
				let a = e + n * Math.cos(i), o = t + n * Math.sin(i);
				if (d >= Tn && this._equal(c, l, a, o)) {
					d /= 2;
					let i = r + d;
					this._append`A${n},${n},0,${+(d >= Tn)},${u},${e + n * Math.cos(i)},${t + n * Math.sin(i)}`;
				}
				this._append`A${n},${n},0,${+(d >= Tn)},${u},${this._x1 = a},${this._y1 = o}`;
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
Nn.prototype;
// node_modules/d3-shape/dist/d3-shape.mjs
function Pn(e) {
	return function() {
		return e;
	};
}
var Fn = Math.cos, In = Math.sin, Ln = Math.sqrt, Rn = 1e-12, zn = Math.PI;
zn / 2;
var Bn = 2 * zn;
function Vn(e) {
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
	}, () => new Nn(t);
}
Array.prototype.slice;
function Hn(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function Un(e) {
	this._context = e;
}
Un.prototype = {
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
function Wn(e) {
	return new Un(e);
}
function Gn(e) {
	return e[0];
}
function Kn(e) {
	return e[1];
}
function qn(e, t) {
	var n = Pn(!0), r = null, i = Wn, a = null, o = Vn(s);
	e = typeof e == "function" ? e : e === void 0 ? Gn : Pn(e), t = typeof t == "function" ? t : t === void 0 ? Kn : Pn(t);
	function s(s) {
		var c, l = (s = Hn(s)).length, u, d = !1, f;
		for (r ?? (a = i(f = o())), c = 0; c <= l; ++c) !(c < l && n(u = s[c], c, s)) === d && ((d = !d) ? a.lineStart() : a.lineEnd()), d && a.point(+e(u, c, s), +t(u, c, s));
		if (f) return a = null, f + "" || null;
	}
	return s.x = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : Pn(+t), s) : e;
	}, s.y = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : Pn(+e), s) : t;
	}, s.defined = function(e) {
		return arguments.length ? (n = typeof e == "function" ? e : Pn(!!e), s) : n;
	}, s.curve = function(e) {
		return arguments.length ? (i = e, r != null && (a = i(r)), s) : i;
	}, s.context = function(e) {
		return arguments.length ? (e == null ? r = a = null : a = i(r = e), s) : r;
	}, s;
}
Yn(Wn);
function Jn(e) {
	this._curve = e;
}
Jn.prototype = {
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
function Yn(e) {
	function t(t) {
		return new Jn(e(t));
	}
	return t._curve = e, t;
}
Ln(3), Ln(1 / 3) * 2;
var Xn = In(zn / 10) / In(7 * zn / 10);
In(Bn / 10) * Xn, -Fn(Bn / 10) * Xn, Ln(3), Ln(3), Ln(3) / 2, (1 / Ln(12) / 2 + 1) * 3;
function Zn() {}
function Qn(e, t, n) {
	e._context.bezierCurveTo((2 * e._x0 + e._x1) / 3, (2 * e._y0 + e._y1) / 3, (e._x0 + 2 * e._x1) / 3, (e._y0 + 2 * e._y1) / 3, (e._x0 + 4 * e._x1 + t) / 6, (e._y0 + 4 * e._y1 + n) / 6);
}
function $n(e) {
	this._context = e;
}
$n.prototype = {
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
			case 3: Qn(this, this._x1, this._y1);
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
			default: Qn(this, e, t);
		}
		this._x0 = this._x1, this._x1 = e, this._y0 = this._y1, this._y1 = t;
	}
};
function er(e, t) {
	this._basis = new $n(e), this._beta = t;
}
er.prototype = {
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
		return t === 1 ? new $n(e) : new er(e, t);
	}
	return n.beta = function(t) {
		return e(+t);
	}, n;
})(.85);
function tr(e, t, n) {
	e._context.bezierCurveTo(e._x1 + e._k * (e._x2 - e._x0), e._y1 + e._k * (e._y2 - e._y0), e._x2 + e._k * (e._x1 - t), e._y2 + e._k * (e._y1 - n), e._x2, e._y2);
}
function nr(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
nr.prototype = {
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
			case 3: tr(this, this._x1, this._y1);
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
			default: tr(this, e, t);
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
	areaStart: Zn,
	areaEnd: Zn,
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
			default: tr(this, e, t);
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
function ir(e, t) {
	this._context = e, this._k = (1 - t) / 6;
}
ir.prototype = {
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
			default: tr(this, e, t);
		}
		this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return new ir(e, t);
	}
	return n.tension = function(t) {
		return e(+t);
	}, n;
})(0);
function ar(e, t, n) {
	var r = e._x1, i = e._y1, a = e._x2, o = e._y2;
	if (e._l01_a > Rn) {
		var s = 2 * e._l01_2a + 3 * e._l01_a * e._l12_a + e._l12_2a, c = 3 * e._l01_a * (e._l01_a + e._l12_a);
		r = (r * s - e._x0 * e._l12_2a + e._x2 * e._l01_2a) / c, i = (i * s - e._y0 * e._l12_2a + e._y2 * e._l01_2a) / c;
	}
	if (e._l23_a > Rn) {
		var l = 2 * e._l23_2a + 3 * e._l23_a * e._l12_a + e._l12_2a, u = 3 * e._l23_a * (e._l23_a + e._l12_a);
		a = (a * l + e._x1 * e._l23_2a - t * e._l12_2a) / u, o = (o * l + e._y1 * e._l23_2a - n * e._l12_2a) / u;
	}
	e._context.bezierCurveTo(r, i, a, o, e._x2, e._y2);
}
function or(e, t) {
	this._context = e, this._alpha = t;
}
or.prototype = {
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
			default: ar(this, e, t);
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
	areaStart: Zn,
	areaEnd: Zn,
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
			default: ar(this, e, t);
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
function cr(e, t) {
	this._context = e, this._alpha = t;
}
cr.prototype = {
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
			default: ar(this, e, t);
		}
		this._l01_a = this._l12_a, this._l12_a = this._l23_a, this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a, this._x0 = this._x1, this._x1 = this._x2, this._x2 = e, this._y0 = this._y1, this._y1 = this._y2, this._y2 = t;
	}
}, (function e(t) {
	function n(e) {
		return t ? new cr(e, t) : new ir(e, 0);
	}
	return n.alpha = function(t) {
		return e(+t);
	}, n;
})(.5);
function lr(e) {
	return e < 0 ? -1 : 1;
}
function ur(e, t, n) {
	var r = e._x1 - e._x0, i = t - e._x1, a = (e._y1 - e._y0) / (r || i < 0 && -0), o = (n - e._y1) / (i || r < 0 && -0), s = (a * i + o * r) / (r + i);
	return (lr(a) + lr(o)) * Math.min(Math.abs(a), Math.abs(o), .5 * Math.abs(s)) || 0;
}
function dr(e, t) {
	var n = e._x1 - e._x0;
	return n ? (3 * (e._y1 - e._y0) / n - t) / 2 : t;
}
function fr(e, t, n) {
	var r = e._x0, i = e._y0, a = e._x1, o = e._y1, s = (a - r) / 3;
	e._context.bezierCurveTo(r + s, i + s * t, a - s, o - s * n, a, o);
}
function pr(e) {
	this._context = e;
}
pr.prototype = {
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
			case 3: fr(this, this._t0, dr(this, this._t0));
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
					this._point = 3, fr(this, dr(this, n = ur(this, e, t)), n);
					break;
				default: fr(this, this._t0, n = ur(this, e, t));
			}
			this._x0 = this._x1, this._x1 = e, this._y0 = this._y1, this._y1 = t, this._t0 = n;
		}
	}
}, Object.create(pr.prototype).point = function(e, t) {
	pr.prototype.point.call(this, t, e);
};
// src/curves.ts
var mr = "http://www.w3.org/2000/svg", hr = 280, gr = 150, F = {
	top: 6,
	right: 8,
	bottom: 18,
	left: 38
}, _r = class {
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
				i[n].textContent = r === null ? "–" : T(a.precise)(r);
			});
		}
	}
	chart(e, { total: t, epochs: n }) {
		let r = wn([0, Math.max(1, t)], [F.left, hr - F.right]), i = wn(e.domain ?? yr(e), [gr - F.bottom, F.top]);
		e.domain || i.nice(4);
		let a = I("svg", {
			viewBox: `0 0 ${hr} ${gr}`,
			role: "img",
			"aria-label": br(e, n)
		});
		for (let t of i.ticks(4)) {
			let n = i(t);
			a.append(I("line", {
				class: "grid",
				x1: F.left,
				x2: hr - F.right,
				y1: n,
				y2: n
			}), I("text", {
				class: "tick",
				x: F.left - 6,
				y: n + 4,
				"text-anchor": "end"
			}, T(e.format)(t)));
		}
		for (let e of r.ticks(5).filter(Number.isInteger)) a.append(I("text", {
			class: "tick",
			x: r(e),
			y: 146,
			"text-anchor": "middle"
		}, String(e)));
		if (e.reference) {
			let [t, n] = e.reference, r = i(t);
			a.append(I("line", {
				class: "reference",
				x1: F.left,
				x2: hr - F.right,
				y1: r,
				y2: r
			}), I("text", {
				class: "tick",
				x: F.left + 4,
				y: r - 4
			}, n));
		}
		let o = qn((e, t) => r(n[t]), (e) => i(e)).defined((e) => e !== null);
		for (let { color: t, dashed: n, values: r } of e.curves) a.append(I("path", {
			class: "curve",
			d: o(r) ?? "",
			stroke: t,
			"stroke-dasharray": n ? "4 3" : "none"
		}));
		let s = I("line", {
			class: "cursor",
			y1: F.top,
			y2: gr - F.bottom,
			visibility: "hidden"
		});
		a.append(s), a.addEventListener("click", (e) => {
			let { left: t, width: i } = a.getBoundingClientRect(), o = r.invert((e.clientX - t) / i * hr), s = n.reduce((e, t) => Math.abs(t - o) < Math.abs(e - o) ? t : e);
			this.onSeek(s);
		});
		let c = e.curves.map(() => Object.assign(document.createElement("output"), { className: "value" })), l = document.createElement("figure");
		return l.append(vr(e, c), a), {
			figure: l,
			cursor: s,
			x: r,
			readouts: c,
			panel: e
		};
	}
};
function vr(e, t) {
	let n = document.createElement("figcaption"), r = Object.assign(document.createElement("span"), {
		className: "title",
		textContent: e.title
	}), i = e.curves.map(({ label: n, color: r, dashed: i }, a) => {
		let o = Object.assign(document.createElement("span"), { className: "key" });
		return e.curves.length > 1 && o.append(n, " "), o.append(t[a]), o.style.setProperty("--color", r), o.style.setProperty("--dash", i ? "dashed" : "solid"), o;
	});
	return n.append(r, ...i), n;
}
function yr({ curves: e, reference: t }) {
	let n = [...e.flatMap(({ values: e }) => e), t?.[0] ?? null].filter((e) => e !== null);
	if (n.length === 0) return [0, 1];
	let [r, i] = [Math.min(...n), Math.max(...n)];
	return r < i ? [r, i] : [r - .5, i + .5];
}
function br({ title: e, curves: t, precise: n }, r) {
	let i = t.map(({ label: e, values: t }) => {
		let r = t.filter((e) => e !== null);
		return r.length ? `${e} from ${T(n)(r[0])} to ${T(n)(r.at(-1))}` : `${e} not computed`;
	});
	return `${e} over epochs ${r[0] ?? 0} to ${r.at(-1) ?? 0}: ${i.join(", ")}`;
}
function I(e, t, n = "") {
	let r = document.createElementNS(mr, e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, String(n));
	return r.textContent = n, r;
}
// src/stage.css?inline
var xr = ".stage{--ink:light-dark(#1c1e21,#ecedee);--line:light-dark(#e4e4e0,#2b2f36);--st-text-color:var(--ink);--st-border-color:var(--line);--st-primary-color:light-dark(#0072b2,#3d9bd6);--st-secondary-background-color:light-dark(#fff,#1a1d21);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);color:var(--ink);grid-template-columns:minmax(0,6fr) minmax(0,5fr);gap:24px;font:400 13px/1.4 system-ui,sans-serif;display:grid;container-type:inline-size}.stage:not(:has(.curves)){grid-template-columns:minmax(0,1fr)}@media (width<=800px){.stage{grid-template-columns:minmax(0,1fr)}}.curves{grid-template-columns:repeat(auto-fit,minmax(240px,1fr));align-content:start;gap:16px;display:grid}.curves figure{margin:0}.curves figcaption{flex-wrap:wrap;align-items:baseline;column-gap:8px;font-size:13px;display:flex}.curves .title{font-weight:600}.curves .key{color:var(--quiet);white-space:nowrap}.curves .key:before{content:\"\";vertical-align:middle;border-top:2px var(--dash) var(--color);width:14px;margin-right:4px;display:inline-block}.curves .value{color:var(--ink);font-variant-numeric:tabular-nums}.curves svg{cursor:pointer;width:100%;height:auto;display:block}.curves .grid{stroke:var(--line)}.curves .tick{fill:var(--quiet);font-variant-numeric:tabular-nums;font-size:10.5px}.curves .curve{fill:none;stroke-width:2px}.curves .reference{stroke:var(--quiet);stroke-dasharray:2 3}.curves .cursor{stroke:var(--ink);stroke-opacity:.5}", Sr = ".embedding-view{--ink:var(--st-text-color,#1c1e21);--line:var(--st-border-color,#e4e4e0);--surface:var(--st-secondary-background-color,#fff);--accent:var(--st-primary-color,#0072b2);--quiet:color-mix(in srgb, var(--ink) 66%, transparent);--veil:color-mix(in srgb, var(--surface) 82%, transparent);color:var(--ink);font:400 13px/1.4 var(--st-font,system-ui, sans-serif);font-variant-numeric:tabular-nums;grid-template-columns:minmax(0,1fr);gap:8px;display:grid;container-type:inline-size}.embedding-view [hidden]{display:none!important}.embedding-view .plot{aspect-ratio:1;box-sizing:border-box;background:var(--surface);border:1px solid var(--line);border-radius:8px;width:100%;min-height:280px;max-height:max(360px,100vh - 316px);position:relative;overflow:hidden}.embedding-view .plot>canvas{width:100%;height:100%;position:absolute;inset:0}.embedding-view .points{cursor:grab;touch-action:none}.embedding-view .points:active{cursor:grabbing}.embedding-view.lassoing .points{cursor:crosshair}.embedding-view .overlay{pointer-events:none}.embedding-view .caption,.embedding-view .readout,.embedding-view .key,.embedding-view .status{pointer-events:none;background:var(--veil);border-radius:4px;margin:0;padding:2px 6px;position:absolute}.embedding-view .caption{max-width:calc(100% - 160px);color:var(--quiet);top:6px;left:6px}.embedding-view .readout{grid-template-columns:auto auto;column-gap:10px;display:grid;top:6px;right:6px}.embedding-view .readout dt{color:var(--quiet)}.embedding-view .readout dd{text-align:right;min-width:4.2em;margin:0;font-weight:600}.embedding-view .key{max-width:calc(100% - 130px);color:var(--quiet);bottom:6px;left:6px}.embedding-view .key>div{flex-wrap:wrap;align-items:center;column-gap:10px;display:flex}.embedding-view .key span{align-items:center;gap:4px;display:inline-flex}.embedding-view .key .ramp{border-radius:4px;width:96px;height:8px}.embedding-view .status{font-weight:600;bottom:6px;right:6px}.embedding-view :is(.key,.status,.caption):empty{display:none}.embedding-view .notice{text-align:center;color:var(--quiet);pointer-events:none;place-items:center;padding:24px;font-size:15px;display:grid;position:absolute;inset:0}.embedding-view .notice:empty{display:none}.embedding-view .tooltip{z-index:1;pointer-events:none;white-space:nowrap;background:var(--surface);border:1px solid var(--line);border-radius:8px;gap:8px;padding:8px;display:flex;position:absolute}.embedding-view .tooltip canvas{width:72px;height:72px;image-rendering:pixelated;border-radius:4px}.embedding-view .tooltip .name{align-items:center;gap:4px;font-size:15px;font-weight:600;display:flex}.embedding-view .tooltip .wrong{font-weight:600}.embedding-view .tooltip .id{color:var(--quiet)}.embedding-view svg{flex:none;width:14px;height:14px}.embedding-view .legend-row{align-items:flex-start;gap:8px;display:flex}.embedding-view .color-by{min-height:28px;color:var(--quiet);flex:none;align-items:center;gap:4px;display:flex}.embedding-view .legend{flex:1;min-width:0}.embedding-view .classes{flex-wrap:wrap;gap:2px;min-height:28px;max-height:88px;display:flex;overflow-y:auto}.embedding-view input[type=search]{box-sizing:border-box;width:100%;min-height:28px;font:inherit;color:inherit;border:1px solid var(--line);background:0 0;border-radius:8px;margin-bottom:4px;padding:0 8px}.embedding-view :is(button,select,summary){box-sizing:border-box;min-height:28px;font:inherit;color:inherit;border:1px solid var(--line);cursor:pointer;background:0 0;border-radius:8px;justify-content:center;align-items:center;gap:4px;padding:0 8px;display:inline-flex}.embedding-view select{padding:0 2px}.embedding-view option{color:var(--ink);background:var(--surface)}.embedding-view :is(button,select,summary):hover:not(:disabled){border-color:var(--quiet)}.embedding-view .classes button{border-color:#0000;padding:0 5px}.embedding-view .classes button[aria-pressed=false]{opacity:.5;text-decoration:line-through}.embedding-view .bar{align-items:center;gap:8px;height:32px;display:flex}.embedding-view .bar>*{flex:none}.embedding-view .icon{width:32px;padding:0}.embedding-view .icon svg{width:16px;height:16px}.embedding-view .icon[aria-pressed=true]{color:var(--surface);background:var(--accent);border-color:var(--accent)}.embedding-view .bar .epochs{min-width:0;accent-color:var(--accent);flex:40px}.embedding-view .epoch{width:7.5em;color:var(--quiet);line-height:1.15}.embedding-view :is(button,.epochs):disabled{opacity:.45;cursor:default}.embedding-view .menu{position:relative}.embedding-view summary{list-style:none}.embedding-view summary::-webkit-details-marker{display:none}.embedding-view .panel{z-index:2;box-sizing:border-box;background:var(--surface);border:1px solid var(--line);border-radius:8px;gap:2px;width:264px;max-width:calc(100cqw - 8px);padding:8px;display:grid;position:absolute;bottom:calc(100% + 8px);right:0}.embedding-view .panel label{cursor:pointer;align-items:center;gap:8px;min-height:28px;display:flex}.embedding-view .panel input{accent-color:var(--accent);margin:0}.embedding-view .panel label:has(:disabled){opacity:.5;cursor:default}.embedding-view .panel .words{flex:1}.embedding-view .panel .note:not(:empty){color:var(--quiet);font-size:12px;line-height:1.2;display:block}.embedding-view .panel kbd{font:inherit;color:var(--quiet);text-align:center;min-width:1em}.embedding-view .speeds{align-items:center;gap:10px;min-height:28px;display:flex}.embedding-view .speeds label{gap:3px}.embedding-view .panel>button{margin-top:6px}.embedding-view :focus-visible{outline:2px solid var(--accent);outline-offset:2px}.embedding-view .plot:focus-visible{outline-offset:-2px}@container (width<=440px){.embedding-view .legend-row{flex-direction:column;gap:4px}.embedding-view .legend{width:100%}.embedding-view .bar{gap:6px}.embedding-view .epoch{width:4.6em}.embedding-view .caption{max-width:48%}.embedding-view :is(.caption,.readout,.key,.status){font-size:12px}.embedding-view .readout{column-gap:6px}}", Cr = "Embedding. Space plays, arrow keys step through the epochs, plus and minus zoom, L draws a line around points to select them, B colours by something else, Escape clears the selection and then shows all points.", wr = {
	play: "<path d=\"M4.5 2.5v11l9-5.5z\" fill=\"currentColor\"/>",
	pause: "<path d=\"M4 2.5h3v11H4zM9 2.5h3v11H9z\" fill=\"currentColor\"/>",
	lasso: "<ellipse cx=\"8\" cy=\"6.5\" rx=\"6\" ry=\"4.25\" stroke-dasharray=\"2.5 1.5\"/><path d=\"M4.5 10c-1 1 0 2 .8 1.7s.9 1.8-.3 2.8\"/>",
	fit: "<path d=\"M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4\"/>"
};
function Tr(e) {
	let t = L("div", "embedding-view");
	t.append(Object.assign(document.createElement("style"), { textContent: Sr }));
	let n = L("div", "plot");
	n.tabIndex = 0, n.setAttribute("role", "application"), n.setAttribute("aria-label", Cr);
	let r = L("canvas", "points"), i = L("canvas", "overlay"), a = L("div", "caption"), o = L("dl", "readout"), s = L("div", "key"), c = L("div", "status");
	c.setAttribute("role", "status");
	let l = L("div", "notice");
	l.setAttribute("role", "status");
	let u = L("div", "tooltip");
	u.setAttribute("role", "tooltip"), u.hidden = !0, n.append(r, i, a, o, s, c, l, u);
	let d = L("div", "legend-row"), f = L("label", "color-by"), p = L("select", "");
	f.append(Object.assign(L("span", ""), { textContent: "Colour" }), p);
	let m = L("div", "legend");
	m.setAttribute("role", "group"), m.setAttribute("aria-label", "Classes"), d.append(f, m);
	let h = L("div", "bar"), g = Dr("play", "Play");
	g.classList.add("play");
	let _ = L("input", "epochs");
	_.type = "range", _.min = "0", _.setAttribute("aria-label", "Epoch");
	let v = L("output", "epoch"), y = Dr("lasso", "Select with a line");
	y.title = "Draw a line around points to select them (L; Shift-drag at any time)", y.setAttribute("aria-pressed", "false");
	let b = Dr("fit", "Fit");
	b.title = "Show all points (double-click, or Escape)";
	let x = L("details", "menu"), S = L("summary", "");
	S.textContent = "View", S.title = "What is shown besides the points";
	let C = L("div", "panel");
	C.setAttribute("role", "group"), C.setAttribute("aria-label", "View");
	let w = Or("Save picture (PNG)");
	return C.append(w), x.append(S, C), h.append(g, _, v, y, b, x), t.append(n, d, h), e.append(t), {
		root: t,
		plot: n,
		canvas: r,
		overlay: i,
		caption: a,
		readout: o,
		key: s,
		status: c,
		notice: l,
		tooltip: u,
		colorBy: p,
		legend: m,
		play: g,
		slider: _,
		epoch: v,
		lasso: y,
		fit: b,
		menu: x,
		panel: C,
		picture: w
	};
}
function Er(e, t, n) {
	e.getAttribute("aria-label") !== n && (e.setAttribute("aria-label", n), e.title = n, e.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">${wr[t]}</svg>`);
}
function Dr(e, t) {
	let n = Or("");
	return n.className = "icon", Er(n, e, t), n;
}
function Or(e) {
	let t = L("button", "");
	return t.type = "button", t.textContent = e, t;
}
function L(e, t) {
	let n = document.createElement(e);
	return n.className = t, n;
}
// src/announce.ts
var kr = {
	waiting: "Waiting for the first embedding…",
	lost: "The browser took the graphics away. The points are here again as soon as it gives them back.",
	"": "This browser can't draw the embedding: it offers neither WebGL 2 nor a canvas. Use another one.",
	webgl: "",
	canvas: ""
};
function Ar(e, { series: t, playback: n, selected: r, zoom: i, colour: a, renderer: o }) {
	let { root: s, slider: c, epoch: l, play: u, fit: d, lasso: f, notice: p, status: m, picture: h } = e, { frames: g, index: _, frame: v, playing: y, following: b } = n, x = v ? v.epoch === 0 ? "before training" : `epoch ${v.epoch}` : "";
	c.max = String(Math.max(0, g.length - 1)), c.value = String(Math.max(0, _)), c.setAttribute("aria-valuetext", x), l.setAttribute("aria-live", y ? "off" : "polite"), jr(l, x), Er(u, y ? "pause" : "play", y ? "Pause" : "Play"), c.disabled = u.disabled = g.length < 2, d.disabled = f.disabled = h.disabled = g.length === 0, jr(m, r ? `${r.toLocaleString("en")} selected` : ""), jr(p, kr[v ? o : "waiting"]), Object.assign(s.dataset, {
		series: t.name,
		epoch: v?.epoch ?? "",
		frames: g.length,
		points: t.static?.labels.length ?? 0,
		follow: b,
		zoom: i.toFixed(3),
		selected: r,
		colour: a,
		renderer: o
	});
}
function jr(e, t) {
	e.textContent !== t && (e.textContent = t);
}
// src/camera.ts
function Mr({ scale: e, zoom: t, width: n, height: r }) {
	return .5 * Math.min(n, r) / e.radius * t.k;
}
function Nr(e, t) {
	let { scale: n, zoom: r, width: i, height: a } = t, o = Mr(t), s = .5 * i * r.k + r.x - n.x * o, c = .5 * a * r.k + r.y + n.y * o, l = new Float32Array(e.length);
	for (let t = 0; t < e.length; t += 2) l[t] = s + e[t] * o, l[t + 1] = c - e[t + 1] * o;
	return l;
}
function Pr({ x: e, y: t, k: n }, r, i) {
	let a = .5 * Math.min(r, i);
	return {
		x: ((.5 * r - e) / n - .5 * r) / a,
		y: ((.5 * i - t) / n - .5 * i) / a,
		k: n
	};
}
function Fr({ x: e, y: t, k: n }, r, i) {
	let a = .5 * Math.min(r, i);
	return {
		x: .5 * r - n * (e * a + .5 * r),
		y: .5 * i - n * (t * a + .5 * i),
		k: n
	};
}
// src/centres.ts
function Ir(e, t, n, r) {
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
// src/coloring.ts
var Lr = {
	class: "Class",
	prediction: "Prediction",
	error: "Error",
	confidence: "Confidence",
	movement: "Movement"
}, Rr = .3, zr = 217, Br = 42, Vr = 110, Hr = {
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
function Ur(e, t, n) {
	return e === "class" ? !0 : e === "movement" ? n !== void 0 : (e === "confidence" ? t?.confidences : t?.predictions) != null;
}
function Wr(t, n, r, i, { shown: a, lit: s, selected: c }, l) {
	let { labels: u, classes: d } = n, f = Ur(t, r, i) ? t : "class", p = d.map((t) => e(l ? t.dark : t.light)), m = Array.from({ length: 256 }, (e, t) => o(t / 255, l)), h = f === "movement" ? Gr(r, i) : null, g = new Uint8Array(4 * u.length);
	for (let e = 0; e < u.length; e++) {
		let t = u[e];
		if (!a[t]) continue;
		let n = p[t], i = zr;
		f === "prediction" ? n = p[r.predictions[e]] ?? n : f === "confidence" ? n = m[r.confidences[e]] : h ? n = m[Math.min(255, Math.round(255 * h[e] / Rr))] : f === "error" && r.predictions[e] === t && (n = l ? Hr.dark : Hr.light, i = Vr), (s !== null && t !== s || c.size > 0 && !c.has(e)) && (i = Math.min(i, Br)), g[4 * e] = n[0], g[4 * e + 1] = n[1], g[4 * e + 2] = n[2], g[4 * e + 3] = i;
	}
	return g;
}
function Gr(e, t) {
	let { points: n } = e, r = n.length / 2, [i, a, o] = [
		0,
		0,
		0
	];
	for (let e = 0; e < n.length; e += 2) i += n[e] / r, a += n[e + 1] / r, o += (n[e] ** 2 + n[e + 1] ** 2) / r;
	let s = Math.sqrt(Math.max(0, o - i * i - a * a)) || 1;
	return Float32Array.from({ length: r }, (e, r) => {
		let i = n[2 * r] - t.points[2 * r], a = n[2 * r + 1] - t.points[2 * r + 1];
		return Math.hypot(i, a) / s;
	});
}
function Kr({ labels: e }, t) {
	let n = [];
	return t?.predictions?.forEach((t, r) => t !== e[r] && n.push(r)), n;
}
// src/marks.ts
var qr = "http://www.w3.org/2000/svg", Jr = {
	circle: "M8 2.5a5.5 5.5 0 1 0 .001 0z",
	square: "M3.2 3.2h9.6v9.6h-9.6z",
	triangle: "M8 2.2 14.2 13H1.8z",
	diamond: "M8 1.6 14.4 8 8 14.4 1.6 8z",
	cross: "M5.9 2h4.2v3.9H14v4.2h-3.9V14H5.9v-3.9H2V5.9h3.9z"
}, Yr = Object.keys(Jr);
function Xr(e, t) {
	let n = document.createElementNS(qr, "svg");
	n.setAttribute("viewBox", "0 0 16 16"), n.setAttribute("aria-hidden", "true");
	let r = document.createElementNS(qr, "path");
	return r.setAttribute("d", Jr[e.shape]), r.setAttribute("fill", t ? e.dark : e.light), n.append(r), n;
}
// src/trails.ts
var Zr = 24e3;
function Qr(e, t, n, r) {
	let i = Math.min(e.length - 1, Math.floor(Zr / Math.max(1, n.length))), a = /* @__PURE__ */ new Map();
	for (let o = 0; o < i; o++) {
		let s = o === 0 ? t : e[e.length - 1 - o].points, c = e[e.length - 2 - o].points, l = Math.min(5, Math.floor(6 * o / i));
		for (let e of n) {
			let t = r[e], n = `${t} ${l}`, i = a.get(n) ?? {
				label: t,
				age: l,
				lines: []
			};
			a.set(n, i), i.lines.push(c[2 * e], c[2 * e + 1], s[2 * e], s[2 * e + 1]);
		}
	}
	return [...a.values()];
}
// src/overlay.ts
var $r = 2 * Math.PI, ei = 40, ti = 20;
function ni(e, t) {
	let n = e.canvas.width / t.camera.width;
	e.setTransform(1, 0, 0, 1, 0, 0), e.clearRect(0, 0, e.canvas.width, e.canvas.height), e.setTransform(n, 0, 0, n, 0, 0), e.lineJoin = e.lineCap = "round", ii(e, t), si(e, t), ai(e, t), oi(e, t, t.wrong, .5 * t.diameter + 2, 1.5), t.selected.length <= ei && oi(e, t, t.selected, .5 * t.diameter + 1, 1), ui(e, t);
}
function ri({ trails: e, centres: t, ghosts: n, wrong: r, selected: i, lasso: a }) {
	return !e.length && !t.length && !n && !r.length && !i.length && !a.length;
}
function ii(e, { trails: t, camera: n, classes: r, dark: i, selected: a }) {
	let o = .75 * Math.min(1, Math.max(.25, ei / a.length));
	e.lineWidth = 1.25;
	for (let { label: a, age: s, lines: c } of t) {
		let t = Nr(Float32Array.from(c), n);
		e.beginPath();
		for (let n = 0; n < t.length; n += 4) e.moveTo(t[n], t[n + 1]), e.lineTo(t[n + 2], t[n + 3]);
		e.strokeStyle = fi(r[a], i), e.globalAlpha = o * (1 - s / 6), e.stroke();
	}
	e.globalAlpha = 1;
}
function ai(e, { centres: t, camera: n, classes: r, dark: i, ink: a, ground: o }) {
	let s = Mr(n), c = Nr(Float32Array.from(t.flatMap(({ x: e, y: t }) => [e, t])), n);
	e.font = "600 12px system-ui, sans-serif", e.textAlign = "center", t.forEach(({ label: n, spread: l }, u) => {
		let [d, f] = [c[2 * u], c[2 * u + 1]];
		e.beginPath(), e.arc(d, f, l * s, 0, $r), e.strokeStyle = fi(r[n], i), e.lineWidth = 1.5, e.stroke(), e.beginPath(), e.moveTo(d - 5, f), e.lineTo(d + 5, f), e.moveTo(d, f - 5), e.lineTo(d, f + 5), e.strokeStyle = o, e.lineWidth = 5, e.stroke(), e.strokeStyle = a, e.lineWidth = 2, e.stroke(), t.length > ti || (e.strokeStyle = o, e.lineWidth = 4, e.strokeText(r[n].name, d, f - 9), e.fillStyle = a, e.fillText(r[n].name, d, f - 9));
	});
}
function oi(e, { screen: t, ink: n, camera: r }, i, a, o) {
	if (!i.length) return;
	let s = e.canvas.width / r.width, c = Math.ceil(2 * (a + o) * s), l = Object.assign(document.createElement("canvas"), {
		width: c,
		height: c
	}), u = l.getContext("2d");
	if (u) {
		u.arc(c / 2, c / 2, a * s, 0, $r), u.strokeStyle = n, u.lineWidth = o * s, u.stroke(), e.save(), e.setTransform(1, 0, 0, 1, 0, 0);
		for (let n of i) e.drawImage(l, Math.round(t[2 * n] * s - c / 2), Math.round(t[2 * n + 1] * s - c / 2));
		e.restore();
	}
}
function si(e, { ghosts: t, classes: n, dark: r, ground: i, selected: a }) {
	if (!t) return;
	let o = a.length ? .2 : 1, { screen: c, part: l, isShown: u, byClass: d } = t, f = r ? "dark" : "light";
	li(e, c, l, u, s.inter[f]);
	for (let t = 0; t < l.kind.length; t++) {
		if (!u(t)) continue;
		let [a, p] = [c[2 * t], c[2 * t + 1]];
		e.beginPath(), ci(e, l.kind[t], a, p), e.globalAlpha = o, e.strokeStyle = i, e.lineWidth = 3.5, e.stroke(), e.fillStyle = d && l.kind[t] === 0 ? fi(n[l.classA[t]], r) : i, e.fill(), e.strokeStyle = (l.kind[t] === 0 ? s.intra : s.inter)[f], e.lineWidth = 1.25, e.stroke();
	}
	e.globalAlpha = 1;
}
function ci(e, t, n, r) {
	if (t === 0) for (let t = 0; t < 8; t++) {
		let i = t % 2 ? 1.6 : 4.8, [a, o] = [n + i * Math.sin(t * Math.PI / 4), r - i * Math.cos(t * Math.PI / 4)];
		t === 0 ? e.moveTo(a, o) : e.lineTo(a, o);
	}
	else t === 1 ? (e.moveTo(n - 2.6, r - 2.6), e.lineTo(n + 2.6, r - 2.6), e.lineTo(n + 2.6, r + 2.6), e.lineTo(n - 2.6, r + 2.6)) : (e.moveTo(n + 2.8, r), e.arc(n, r, 2.8, 0, $r));
	e.closePath();
}
function li(e, t, { kind: n, first: r, second: i }, a, o) {
	e.strokeStyle = o, e.lineWidth = 1, e.globalAlpha = .5;
	for (let [o, s] of [[1, []], [2, [3, 3]]]) {
		e.beginPath(), e.setLineDash(s);
		for (let s = 1; s < n.length; s++) n[s] === o && n[s - 1] === o && r[s] === r[s - 1] && i[s] === i[s - 1] && a(s) && (e.moveTo(t[2 * s - 2], t[2 * s - 1]), e.lineTo(t[2 * s], t[2 * s + 1]));
		e.stroke();
	}
	e.setLineDash([]), e.globalAlpha = 1;
}
function ui(e, { lasso: t, ink: n }) {
	if (!(t.length < 4)) {
		e.beginPath(), e.moveTo(t[0], t[1]);
		for (let n = 2; n < t.length; n += 2) e.lineTo(t[n], t[n + 1]);
		e.closePath(), e.fillStyle = e.strokeStyle = n, e.globalAlpha = .08, e.fill(), e.globalAlpha = 1, e.lineWidth = 1.25, e.setLineDash([4, 3]), e.stroke(), e.setLineDash([]);
	}
}
function di(e, t, n, r, i) {
	e.save(), e.translate(r - 7, i - 7), e.scale(14 / 16, 14 / 16), e.fillStyle = fi(t, n), e.fill(new Path2D(Jr[t.shape])), e.restore();
}
function fi(e, t) {
	return t ? e.dark : e.light;
}
// src/scale.ts
var pi = .8, mi = .5, hi = .95, gi = .99;
function _i(e, t) {
	let n = yi(e), r = bi(e, n) || 1;
	if (t) {
		let e = r / t.radius;
		if (e >= mi && e <= hi) return {
			...n,
			radius: t.radius
		};
	}
	return {
		...n,
		radius: r / pi
	};
}
function vi(e, t, n) {
	let r = (e, t) => e + (t - e) * n;
	return {
		x: r(e.x, t.x),
		y: r(e.y, t.y),
		radius: r(e.radius, t.radius)
	};
}
function yi(e) {
	let t = 0, n = 0;
	for (let r = 0; r < e.length; r += 2) t += e[r], n += e[r + 1];
	let r = Math.max(1, e.length / 2);
	return {
		x: t / r,
		y: n / r
	};
}
function bi(e, t) {
	let n = new Float32Array(e.length / 2);
	for (let r = 0; r < n.length; r++) n[r] = Math.hypot(e[2 * r] - t.x, e[2 * r + 1] - t.y);
	return n.sort(), n[Math.min(n.length - 1, Math.floor(gi * n.length))] ?? 0;
}
// src/playback.ts
var xi = 450, Si = 700, Ci = [
	.5,
	1,
	2,
	4
], wi = class {
	onMove;
	now;
	still;
	frames = [];
	index = -1;
	following = !0;
	from = null;
	awaited = null;
	started = 0;
	timer;
	rate = 1;
	constructor(e, t = () => performance.now(), n = () => matchMedia("(prefers-reduced-motion: reduce)").matches) {
		this.onMove = e, this.now = t, this.still = n;
	}
	get playing() {
		return this.timer !== void 0;
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
		this.rate = e, this.playing && (clearInterval(this.timer), this.tick());
	}
	update(e) {
		let t = this.frame?.epoch;
		this.frames = e, t !== void 0 && (this.index = Math.max(0, e.findIndex((e) => e.epoch === t))), (this.following || t === void 0) && this.goTo(e.length - 1), this.awaited !== null && this.stayAt(this.awaited);
	}
	reset() {
		this.pause(), this.frames = [], this.index = -1, this.from = null, this.following = !0, this.awaited = null;
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
		this.playing || this.frames.length < 2 || (this.index === this.frames.length - 1 && this.seek(0), this.tick(), this.onMove());
	}
	pause() {
		this.playing && (clearInterval(this.timer), this.timer = void 0, this.onMove());
	}
	shown() {
		let e = this.frame;
		if (!e) return null;
		let t = this.from ?? e, n = Math.min(xi, .65 * Si / this.rate), r = this.still() ? 1 : Math.min(1, (this.now() - this.started) / n), i = r * r * (3 - 2 * r), a = e.ghosts && {
			from: t.ghosts ?? e.ghosts,
			to: e.ghosts
		};
		return {
			from: t.points,
			to: e.points,
			ghosts: a,
			t: i,
			scale: vi(t.scale, e.scale, i)
		};
	}
	tick() {
		this.timer = setInterval(() => {
			this.seek(this.index + 1), this.following && this.pause();
		}, Si / this.rate);
	}
	goTo(e) {
		if (e === this.index || e < 0) return;
		let t = this.shown();
		this.from = t && {
			points: Ti(t),
			ghosts: t.ghosts && Ti({
				...t.ghosts,
				t: t.t
			}),
			scale: t.scale
		}, this.index = e, this.started = this.now(), this.onMove();
	}
};
function Ti({ from: e, to: t, t: n }) {
	if (n >= 1) return t;
	let r = new Float32Array(t.length);
	for (let i = 0; i < r.length; i++) r[i] = e[i] + (t[i] - e[i]) * n;
	return r;
}
// src/png.ts
var Ei = 24, Di = 20, R = 12;
function Oi(e) {
	let { layers: t, width: n, height: r, ground: i, ink: a, dark: o, caption: s, epoch: c, readout: l, notes: u } = e, d = t[0].width / n, f = document.createElement("canvas"), p = f.getContext("2d");
	if (!p) throw Error("embedding view: this browser has no canvas to make a picture with. Take a screenshot.");
	p.font = "13px system-ui, sans-serif";
	let m = ki(e.classes.length > Ei ? [] : e.classes, n, (e) => p.measureText(e).width);
	f.width = Math.round(n * d), f.height = Math.round((r + m.length * Di + (m.length ? R : 0)) * d), p.fillStyle = i, p.fillRect(0, 0, f.width, f.height);
	for (let e of t) p.drawImage(e, 0, 0);
	return p.scale(d, d), p.font = "13px system-ui, sans-serif", p.textBaseline = "middle", p.fillStyle = a, [s, c].forEach((e, t) => p.fillText(e, R, R + Di * (t + .4))), u.forEach((e, t) => p.fillText(e, R, r - R - Di * (u.length - t - .6))), p.textAlign = "right", l.forEach((e, t) => p.fillText(e, n - R, R + Di * (t + .4))), p.textAlign = "left", m.forEach((e, t) => {
		for (let { mark: n, x: i } of e) {
			let e = r + Di * (t + .5);
			di(p, n, o, i + 7, e), p.fillStyle = a, p.fillText(n.name, i + 18, e + .5);
		}
	}), f;
}
function ki(e, t, n) {
	let r = [], i = Infinity;
	for (let a of e) {
		let e = 18 + n(a.name) + 16;
		i + e > t && (r.push([]), i = R), r.at(-1).push({
			mark: a,
			x: i
		}), i += e;
	}
	return r;
}
function Ai(e, t) {
	e.toBlob((e) => {
		if (!e) throw Error("embedding view: the browser could not make the picture. Take a screenshot.");
		let n = document.createElement("a");
		n.href = URL.createObjectURL(e), n.download = t, n.click(), setTimeout(() => URL.revokeObjectURL(n.href), 1e4);
	}, "image/png");
}
// src/canvas.ts
var ji = 15.3, Mi = class {
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
		let u = Nr(Ti({
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
			let o = n / ji;
			l.setTransform(o, 0, 0, o, r / 2 - 8 * o, r / 2 - 8 * o);
			let s = new Path2D(Jr[Yr[e]]);
			l.fillStyle = i(t), l.fill(s), l.strokeStyle = i(a), l.globalAlpha = .75 * Math.min(1, Math.max(0, (n - 4) / 8)), l.lineWidth = 1 / o, l.stroke(s);
		}
		return this.stamps.set(o, c), c;
	}
}, Ni = 5120, Pi = 5121, Fi = 5122, Ii = 5123, Li = 5124, Ri = 5125, zi = 5126, Bi = 32819, Vi = 32820, Hi = 33635, Ui = 5131, Wi = 33640, Gi = 35899, Ki = 35902, qi = 36269, Ji = 34042, Yi = {};
{
	let e = Yi;
	e[Ni] = Int8Array, e[Pi] = Uint8Array, e[Fi] = Int16Array, e[Ii] = Uint16Array, e[Li] = Int32Array, e[Ri] = Uint32Array, e[zi] = Float32Array, e[Bi] = Uint16Array, e[Vi] = Uint16Array, e[Hi] = Uint16Array, e[Ui] = Uint16Array, e[Wi] = Uint32Array, e[Gi] = Uint32Array, e[Ki] = Uint32Array, e[qi] = Uint32Array, e[Ji] = Uint32Array;
}
function Xi(e) {
	if (e instanceof Int8Array) return Ni;
	if (e instanceof Uint8Array || e instanceof Uint8ClampedArray) return Pi;
	if (e instanceof Int16Array) return Fi;
	if (e instanceof Uint16Array) return Ii;
	if (e instanceof Int32Array) return Li;
	if (e instanceof Uint32Array) return Ri;
	if (e instanceof Float32Array) return zi;
	throw Error("unsupported typed array type");
}
function Zi(e) {
	if (e === Int8Array) return Ni;
	if (e === Uint8Array || e === Uint8ClampedArray) return Pi;
	if (e === Int16Array) return Fi;
	if (e === Uint16Array) return Ii;
	if (e === Int32Array) return Li;
	if (e === Uint32Array) return Ri;
	if (e === Float32Array) return zi;
	throw Error("unsupported typed array type");
}
function Qi(e) {
	let t = Yi[e];
	if (!t) throw Error("unknown gl type");
	return t;
}
var $i = typeof SharedArrayBuffer < "u" ? function(e) {
	return e && e.buffer && (e.buffer instanceof ArrayBuffer || e.buffer instanceof SharedArrayBuffer);
} : function(e) {
	return e && e.buffer && e.buffer instanceof ArrayBuffer;
};
function ea(...e) {
	console.error(...e);
}
var ta = /* @__PURE__ */ new Map();
function na(e, t) {
	if (!e || typeof e != "object") return !1;
	let n = ta.get(t);
	n || (n = /* @__PURE__ */ new WeakMap(), ta.set(t, n));
	let r = n.get(e);
	if (r === void 0) {
		let i = Object.prototype.toString.call(e);
		r = i.substring(8, i.length - 1) === t, n.set(e, r);
	}
	return r;
}
function ra(e, t) {
	return typeof WebGLBuffer < "u" && na(t, "WebGLBuffer");
}
function ia(e, t) {
	return typeof WebGLTexture < "u" && na(t, "WebGLTexture");
}
var aa = 35044, z = 34962, oa = 34963, sa = 34660, ca = 5120, la = 5121, ua = 5122, da = 5123, fa = 5124, pa = 5125, ma = 5126, ha = { attribPrefix: "" };
function ga(e, t, n, r, i) {
	e.bindBuffer(t, n), e.bufferData(t, r, i || aa);
}
function _a(e, t, n, r) {
	if (ra(e, t)) return t;
	n ||= z;
	let i = e.createBuffer();
	return ga(e, n, i, t, r), i;
}
function va(e) {
	return e === "indices";
}
function ya(e) {
	return e === Int8Array || e === Uint8Array;
}
function ba(e) {
	return e.length ? e : e.data;
}
var xa = /coord|texture/i, Sa = /color|colour/i;
function Ca(e, t) {
	let n;
	if (n = xa.test(e) ? 2 : Sa.test(e) ? 4 : 3, t % n > 0) throw Error(`Can not guess numComponents for attribute '${e}'. Tried ${n} but ${t} values is not evenly divisible by ${n}. You should specify it.`);
	return n;
}
function wa(e, t, n) {
	return e.numComponents || e.size || Ca(t, n || ba(e).length);
}
function Ta(e, t) {
	if ($i(e)) return e;
	if ($i(e.data)) return e.data;
	Array.isArray(e) && (e = { data: e });
	let n = e.type ? Da(e.type) : void 0;
	return n ||= va(t) ? Uint16Array : Float32Array, new n(e.data);
}
function Ea(e) {
	return typeof e == "number" ? e : e ? Zi(e) : ma;
}
function Da(e) {
	return typeof e == "number" ? Qi(e) : e || Float32Array;
}
function Oa(e, t) {
	return {
		buffer: t.buffer,
		numValues: 24,
		type: Ea(t.type),
		arrayType: Da(t.type)
	};
}
function ka(e, t) {
	let n = t.data || t, r = Da(t.type), i = n * r.BYTES_PER_ELEMENT, a = e.createBuffer();
	return e.bindBuffer(z, a), e.bufferData(z, i, t.drawType || aa), {
		buffer: a,
		numValues: n,
		type: Zi(r),
		arrayType: r
	};
}
function Aa(e, t, n) {
	let r = Ta(t, n);
	return {
		arrayType: r.constructor,
		buffer: _a(e, r, void 0, t.drawType),
		type: Xi(r),
		numValues: 0
	};
}
function ja(e, t) {
	let n = {};
	return Object.keys(t).forEach(function(r) {
		if (!va(r)) {
			let i = t[r], a = i.attrib || i.name || i.attribName || ha.attribPrefix + r;
			if (i.value) {
				if (!Array.isArray(i.value) && !$i(i.value)) throw Error("array.value is not array or typedarray");
				n[a] = { value: i.value };
			} else {
				let t;
				t = i.buffer && i.buffer instanceof WebGLBuffer ? Oa : typeof i == "number" || typeof i.data == "number" ? ka : Aa;
				let { buffer: o, type: s, numValues: c, arrayType: l } = t(e, i, r), u = i.normalize === void 0 ? ya(l) : i.normalize, d = wa(i, r, c);
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
	}), e.bindBuffer(z, null), n;
}
function Ma(e, t, n, r) {
	n = Ta(n), r === void 0 ? ga(e, z, t.buffer, n, t.drawType) : (e.bindBuffer(z, t.buffer), e.bufferSubData(z, r, n));
}
function Na(e, t) {
	return t === ca || t === la ? 1 : t === ua || t === da ? 2 : t === fa || t === pa || t === ma ? 4 : 0;
}
var Pa = [
	"position",
	"positions",
	"a_position"
];
function Fa(e, t) {
	let n, r = 0;
	for (; r < Pa.length && (n = Pa[r], !(n in t || (n = ha.attribPrefix + n, n in t))); ++r);
	r === Pa.length && (n = Object.keys(t)[0]);
	let i = t[n];
	if (!i.buffer) return 1;
	e.bindBuffer(z, i.buffer);
	let a = e.getBufferParameter(z, sa);
	e.bindBuffer(z, null);
	let o = a / Na(e, i.type), s = i.numComponents || i.size, c = o / s;
	if (c % 1 != 0) throw Error(`numComponents ${s} not correct for length ${length}`);
	return c;
}
function Ia(e, t, n) {
	let r = ja(e, t), i = Object.assign({}, n || {});
	i.attribs = Object.assign({}, n ? n.attribs : {}, r);
	let a = t.indices;
	if (a) {
		let t = Ta(a, "indices");
		i.indices = _a(e, t, oa), i.numElements = t.length, i.elementType = Xi(t);
	} else i.numElements ||= Fa(e, i.attribs);
	return i;
}
function La(e) {
	return !!e.texStorage2D;
}
var Ra = function() {
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
var za = 6406, Ba = 6407, Va = 6408, Ha = 6409, Ua = 6410, Wa = 6402, Ga = 34041, Ka = 33319, qa = 33320, Ja = 6403, Ya = 36244, Xa = 36248, Za = 36249, Qa = {};
{
	let e = Qa;
	e[za] = { numColorComponents: 1 }, e[Ha] = { numColorComponents: 1 }, e[Ua] = { numColorComponents: 2 }, e[Ba] = { numColorComponents: 3 }, e[Va] = { numColorComponents: 4 }, e[Ja] = { numColorComponents: 1 }, e[Ya] = { numColorComponents: 1 }, e[Ka] = { numColorComponents: 2 }, e[qa] = { numColorComponents: 2 }, e[Ba] = { numColorComponents: 3 }, e[Xa] = { numColorComponents: 3 }, e[Va] = { numColorComponents: 4 }, e[Za] = { numColorComponents: 4 }, e[Wa] = { numColorComponents: 1 }, e[Ga] = { numColorComponents: 2 };
}
var $a = ea;
function eo(e) {
	return typeof document < "u" && document.getElementById ? document.getElementById(e) : null;
}
var to = 33984, no = 34962, ro = 34963, io = 35713, ao = 35714, oo = 35632, so = 35633, co = 35981, lo = 35718, uo = 35721, fo = 35971, po = 35382, mo = 35396, ho = 35398, go = 35392, _o = 35395, vo = 5126, yo = 35664, bo = 35665, xo = 35666, So = 5124, Co = 35667, wo = 35668, To = 35669, Eo = 35670, Do = 35671, Oo = 35672, ko = 35673, Ao = 35674, jo = 35675, Mo = 35676, No = 35678, Po = 35680, Fo = 35679, Io = 35682, Lo = 35685, Ro = 35686, zo = 35687, Bo = 35688, Vo = 35689, Ho = 35690, Uo = 36289, Wo = 36292, Go = 36293, Ko = 5125, qo = 36294, Jo = 36295, Yo = 36296, Xo = 36298, Zo = 36299, Qo = 36300, $o = 36303, es = 36306, ts = 36307, ns = 36308, rs = 36311, is = 3553, as = 34067, os = 32879, ss = 35866, B = {};
function cs(e, t) {
	return B[t].bindPoint;
}
function ls(e, t) {
	return function(n) {
		e.uniform1f(t, n);
	};
}
function us(e, t) {
	return function(n) {
		e.uniform1fv(t, n);
	};
}
function ds(e, t) {
	return function(n) {
		e.uniform2fv(t, n);
	};
}
function fs(e, t) {
	return function(n) {
		e.uniform3fv(t, n);
	};
}
function ps(e, t) {
	return function(n) {
		e.uniform4fv(t, n);
	};
}
function ms(e, t) {
	return function(n) {
		e.uniform1i(t, n);
	};
}
function hs(e, t) {
	return function(n) {
		e.uniform1iv(t, n);
	};
}
function gs(e, t) {
	return function(n) {
		e.uniform2iv(t, n);
	};
}
function _s(e, t) {
	return function(n) {
		e.uniform3iv(t, n);
	};
}
function vs(e, t) {
	return function(n) {
		e.uniform4iv(t, n);
	};
}
function ys(e, t) {
	return function(n) {
		e.uniform1ui(t, n);
	};
}
function bs(e, t) {
	return function(n) {
		e.uniform1uiv(t, n);
	};
}
function xs(e, t) {
	return function(n) {
		e.uniform2uiv(t, n);
	};
}
function Ss(e, t) {
	return function(n) {
		e.uniform3uiv(t, n);
	};
}
function Cs(e, t) {
	return function(n) {
		e.uniform4uiv(t, n);
	};
}
function ws(e, t) {
	return function(n) {
		e.uniformMatrix2fv(t, !1, n);
	};
}
function Ts(e, t) {
	return function(n) {
		e.uniformMatrix3fv(t, !1, n);
	};
}
function Es(e, t) {
	return function(n) {
		e.uniformMatrix4fv(t, !1, n);
	};
}
function Ds(e, t) {
	return function(n) {
		e.uniformMatrix2x3fv(t, !1, n);
	};
}
function Os(e, t) {
	return function(n) {
		e.uniformMatrix3x2fv(t, !1, n);
	};
}
function ks(e, t) {
	return function(n) {
		e.uniformMatrix2x4fv(t, !1, n);
	};
}
function As(e, t) {
	return function(n) {
		e.uniformMatrix4x2fv(t, !1, n);
	};
}
function js(e, t) {
	return function(n) {
		e.uniformMatrix3x4fv(t, !1, n);
	};
}
function Ms(e, t) {
	return function(n) {
		e.uniformMatrix4x3fv(t, !1, n);
	};
}
function V(e, t, n, r) {
	let i = cs(e, t);
	return La(e) ? function(t) {
		let a, o;
		!t || ia(e, t) ? (a = t, o = null) : (a = t.texture, o = t.sampler), e.uniform1i(r, n), e.activeTexture(to + n), e.bindTexture(i, a), e.bindSampler(n, o);
	} : function(t) {
		e.uniform1i(r, n), e.activeTexture(to + n), e.bindTexture(i, t);
	};
}
function H(e, t, n, r, i) {
	let a = cs(e, t), o = new Int32Array(i);
	for (let e = 0; e < i; ++e) o[e] = n + e;
	return La(e) ? function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, r) {
			e.activeTexture(to + o[r]);
			let i, s;
			!t || ia(e, t) ? (i = t, s = null) : (i = t.texture, s = t.sampler), e.bindSampler(n, s), e.bindTexture(a, i);
		});
	} : function(t) {
		e.uniform1iv(r, o), t.forEach(function(t, n) {
			e.activeTexture(to + o[n]), e.bindTexture(a, t);
		});
	};
}
B[vo] = {
	Type: Float32Array,
	size: 4,
	setter: ls,
	arraySetter: us
}, B[yo] = {
	Type: Float32Array,
	size: 8,
	setter: ds,
	cols: 2
}, B[bo] = {
	Type: Float32Array,
	size: 12,
	setter: fs,
	cols: 3
}, B[xo] = {
	Type: Float32Array,
	size: 16,
	setter: ps,
	cols: 4
}, B[So] = {
	Type: Int32Array,
	size: 4,
	setter: ms,
	arraySetter: hs
}, B[Co] = {
	Type: Int32Array,
	size: 8,
	setter: gs,
	cols: 2
}, B[wo] = {
	Type: Int32Array,
	size: 12,
	setter: _s,
	cols: 3
}, B[To] = {
	Type: Int32Array,
	size: 16,
	setter: vs,
	cols: 4
}, B[Ko] = {
	Type: Uint32Array,
	size: 4,
	setter: ys,
	arraySetter: bs
}, B[qo] = {
	Type: Uint32Array,
	size: 8,
	setter: xs,
	cols: 2
}, B[Jo] = {
	Type: Uint32Array,
	size: 12,
	setter: Ss,
	cols: 3
}, B[Yo] = {
	Type: Uint32Array,
	size: 16,
	setter: Cs,
	cols: 4
}, B[Eo] = {
	Type: Uint32Array,
	size: 4,
	setter: ms,
	arraySetter: hs
}, B[Do] = {
	Type: Uint32Array,
	size: 8,
	setter: gs,
	cols: 2
}, B[Oo] = {
	Type: Uint32Array,
	size: 12,
	setter: _s,
	cols: 3
}, B[ko] = {
	Type: Uint32Array,
	size: 16,
	setter: vs,
	cols: 4
}, B[Ao] = {
	Type: Float32Array,
	size: 32,
	setter: ws,
	rows: 2,
	cols: 2
}, B[jo] = {
	Type: Float32Array,
	size: 48,
	setter: Ts,
	rows: 3,
	cols: 3
}, B[Mo] = {
	Type: Float32Array,
	size: 64,
	setter: Es,
	rows: 4,
	cols: 4
}, B[Lo] = {
	Type: Float32Array,
	size: 32,
	setter: Ds,
	rows: 2,
	cols: 3
}, B[Ro] = {
	Type: Float32Array,
	size: 32,
	setter: ks,
	rows: 2,
	cols: 4
}, B[zo] = {
	Type: Float32Array,
	size: 48,
	setter: Os,
	rows: 3,
	cols: 2
}, B[Bo] = {
	Type: Float32Array,
	size: 48,
	setter: js,
	rows: 3,
	cols: 4
}, B[Vo] = {
	Type: Float32Array,
	size: 64,
	setter: As,
	rows: 4,
	cols: 2
}, B[Ho] = {
	Type: Float32Array,
	size: 64,
	setter: Ms,
	rows: 4,
	cols: 3
}, B[No] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: is
}, B[Po] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: as
}, B[Fo] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: os
}, B[Io] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: is
}, B[Uo] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: ss
}, B[Wo] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: ss
}, B[Go] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: as
}, B[Xo] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: is
}, B[Zo] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: os
}, B[Qo] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: as
}, B[$o] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: ss
}, B[es] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: is
}, B[ts] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: os
}, B[ns] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: as
}, B[rs] = {
	Type: null,
	size: 0,
	setter: V,
	arraySetter: H,
	bindPoint: ss
};
function Ns(e, t) {
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
		else e.bindBuffer(no, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribPointer(t, n.numComponents || n.size, n.type || vo, n.normalize || !1, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function U(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4iv(t, n.value);
			else throw Error("The length of an integer constant value must be 4!");
		} else e.bindBuffer(no, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || So, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function Ps(e, t) {
	return function(n) {
		if (n.value) {
			if (e.disableVertexAttribArray(t), n.value.length === 4) e.vertexAttrib4uiv(t, n.value);
			else throw Error("The length of an unsigned integer constant value must be 4!");
		} else e.bindBuffer(no, n.buffer), e.enableVertexAttribArray(t), e.vertexAttribIPointer(t, n.numComponents || n.size, n.type || Ko, n.stride || 0, n.offset || 0), e.vertexAttribDivisor && e.vertexAttribDivisor(t, n.divisor || 0);
	};
}
function Fs(e, t, n) {
	let r = n.size, i = n.count;
	return function(n) {
		e.bindBuffer(no, n.buffer);
		let a = n.size || n.numComponents || r, o = a / i, s = n.type || vo, c = B[s].size * a, l = n.normalize || !1, u = n.offset || 0, d = c / i;
		for (let r = 0; r < i; ++r) e.enableVertexAttribArray(t + r), e.vertexAttribPointer(t + r, o, s, l, c, u + d * r), e.vertexAttribDivisor && e.vertexAttribDivisor(t + r, n.divisor || 0);
	};
}
var W = {};
W[vo] = {
	size: 4,
	setter: Ns
}, W[yo] = {
	size: 8,
	setter: Ns
}, W[bo] = {
	size: 12,
	setter: Ns
}, W[xo] = {
	size: 16,
	setter: Ns
}, W[So] = {
	size: 4,
	setter: U
}, W[Co] = {
	size: 8,
	setter: U
}, W[wo] = {
	size: 12,
	setter: U
}, W[To] = {
	size: 16,
	setter: U
}, W[Ko] = {
	size: 4,
	setter: Ps
}, W[qo] = {
	size: 8,
	setter: Ps
}, W[Jo] = {
	size: 12,
	setter: Ps
}, W[Yo] = {
	size: 16,
	setter: Ps
}, W[Eo] = {
	size: 4,
	setter: U
}, W[Do] = {
	size: 8,
	setter: U
}, W[Oo] = {
	size: 12,
	setter: U
}, W[ko] = {
	size: 16,
	setter: U
}, W[Ao] = {
	size: 4,
	setter: Fs,
	count: 2
}, W[jo] = {
	size: 9,
	setter: Fs,
	count: 3
}, W[Mo] = {
	size: 16,
	setter: Fs,
	count: 4
};
var Is = /ERROR:\s*\d+:(\d+)/gi;
function Ls(e, t = "", n = 0) {
	let r = [...t.matchAll(Is)], i = new Map(r.map((e, n) => {
		let i = parseInt(e[1]), a = r[n + 1], o = a ? a.index : t.length, s = t.substring(e.index, o);
		return [i - 1, s];
	}));
	return e.split("\n").map((e, t) => {
		let r = i.get(t);
		return `${t + 1 + n}: ${e}${r ? `\n\n^^^ ${r}` : ""}`;
	}).join("\n");
}
var Rs = /^[ \t]*\n/;
function zs(e) {
	let t = 0;
	return Rs.test(e) && (t = 1, e = e.replace(Rs, "")), {
		lineOffset: t,
		shaderSource: e
	};
}
function Bs(e, t) {
	return e.errorCallback(t), e.callback && setTimeout(() => {
		e.callback(`${t}\n${e.errors.join("\n")}`);
	}), null;
}
function Vs(e, t, n, r) {
	if (r ||= $a, !e.getShaderParameter(n, io)) {
		let i = e.getShaderInfoLog(n), { lineOffset: a, shaderSource: o } = zs(e.getShaderSource(n)), s = `${Ls(o, i, a)}\nError compiling ${Ra(e, t)}: ${i}`;
		return r(s), s;
	}
	return "";
}
function Hs(e, t, n) {
	let r, i, a;
	if (typeof t == "function" && (n = t, t = void 0), typeof e == "function") n = e, e = void 0;
	else if (e && !Array.isArray(e)) {
		let t = e;
		n = t.errorCallback, e = t.attribLocations, r = t.transformFeedbackVaryings, i = t.transformFeedbackMode, a = t.callback;
	}
	let o = n || $a, s = [], c = {
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
var Us = ["VERTEX_SHADER", "FRAGMENT_SHADER"];
function Ws(e, t) {
	if (t.indexOf("frag") >= 0) return oo;
	if (t.indexOf("vert") >= 0) return so;
}
function Gs(e, t, n) {
	let r = e.getAttachedShaders(t);
	for (let t of r) n.has(t) || e.deleteShader(t);
	e.deleteProgram(t);
}
var Ks = (e = 0) => new Promise((t) => setTimeout(t, e));
function qs(e, t, n) {
	let r = e.createProgram(), { attribLocations: i, transformFeedbackVaryings: a, transformFeedbackMode: o } = Hs(n);
	for (let n = 0; n < t.length; ++n) {
		let i = t[n];
		if (typeof i == "string") {
			let t = eo(i), r = t ? t.text : i, a = e[Us[n]];
			t && t.type && (a = Ws(e, t.type) || a), i = e.createShader(a), e.shaderSource(i, zs(r).shaderSource), e.compileShader(i);
		}
		e.attachShader(r, i);
	}
	Object.entries(i).forEach(([t, n]) => e.bindAttribLocation(r, n, t));
	{
		let t = a;
		t && (t.attribs && (t = t.attribs), Array.isArray(t) || (t = Object.keys(t)), e.transformFeedbackVaryings(r, t, o || co));
	}
	return e.linkProgram(r), r;
}
function Js(e, t, n, r, i) {
	let a = Hs(n, r, i), o = new Set(t), s = qs(e, t, a);
	function c(e, t) {
		let n = Xs(e, t, a.errorCallback);
		return n && Gs(e, t, o), n;
	}
	if (a.callback) Ys(e, s).then(() => {
		let t = c(e, s);
		a.callback(t, t ? void 0 : s);
	});
	else return c(e, s) ? void 0 : s;
}
async function Ys(e, t) {
	let n = e.getExtension("KHR_parallel_shader_compile"), r = n ? (e, t) => e.getProgramParameter(t, n.COMPLETION_STATUS_KHR) : () => !0, i = 0;
	do
		await Ks(i), i = 1e3 / 60;
	while (!r(e, t));
}
function Xs(e, t, n) {
	if (n ||= $a, !e.getProgramParameter(t, ao)) {
		let r = e.getProgramInfoLog(t);
		return n(`Error in program linking: ${r}`), `${r}\n${e.getAttachedShaders(t).map((t) => Vs(e, e.getShaderParameter(t, e.SHADER_TYPE), t, n)).filter((e) => e).join("\n")}`;
	}
}
function Zs(e, t, n, r, i) {
	return Js(e, t, n, r, i);
}
function Qs(e) {
	let t = e.name;
	return t.startsWith("gl_") || t.startsWith("webgl_");
}
var $s = /(\.|\[|]|\w+)/g, ec = (e) => e >= "0" && e <= "9";
function tc(e, t, n, r) {
	let i = e.split($s).filter((e) => e !== ""), a = 0, o = "";
	for (;;) {
		let e = i[a++];
		o += e;
		let s = ec(e[0]), c = s ? parseInt(e) : e;
		if (s && (o += i[a++]), a === i.length) {
			n[c] = t;
			break;
		}
		{
			let e = i[a++], t = e === "[", s = n[c] || (t ? [] : {});
			n[c] = s, n = s, r[o] = r[o] || function(e) {
				return function(t) {
					ac(e, t);
				};
			}(s), o += e;
		}
	}
}
function nc(e, t) {
	let n = 0;
	function r(t, r, i) {
		let a = r.name.endsWith("[0]"), o = r.type, s = B[o];
		if (!s) throw Error(`unknown type: 0x${o.toString(16)}`);
		let c;
		if (s.bindPoint) {
			let t = n;
			n += r.size, c = a ? s.arraySetter(e, o, t, i, r.size) : s.setter(e, o, t, i, r.size);
		} else c = s.arraySetter && a ? s.arraySetter(e, i) : s.setter(e, i);
		return c.location = i, c;
	}
	let i = {}, a = {}, o = e.getProgramParameter(t, lo);
	for (let n = 0; n < o; ++n) {
		let o = e.getActiveUniform(t, n);
		if (Qs(o)) continue;
		let s = o.name;
		s.endsWith("[0]") && (s = s.substr(0, s.length - 3));
		let c = e.getUniformLocation(t, o.name);
		if (c) {
			let e = r(t, o, c);
			i[s] = e, tc(s, e, a, i);
		}
	}
	return i;
}
function rc(e, t) {
	let n = {}, r = e.getProgramParameter(t, fo);
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
function ic(e, t) {
	let n = e.getProgramParameter(t, lo), r = [], i = [];
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
	let a = {}, o = e.getProgramParameter(t, po);
	for (let n = 0; n < o; ++n) {
		let r = e.getActiveUniformBlockName(t, n), i = {
			index: e.getUniformBlockIndex(t, r),
			usedByVertexShader: e.getActiveUniformBlockParameter(t, n, mo),
			usedByFragmentShader: e.getActiveUniformBlockParameter(t, n, ho),
			size: e.getActiveUniformBlockParameter(t, n, go),
			uniformIndices: e.getActiveUniformBlockParameter(t, n, _o)
		};
		i.used = i.usedByVertexShader || i.usedByFragmentShader, a[r] = i;
	}
	return {
		blockSpecs: a,
		uniformData: r
	};
}
function ac(e, t) {
	for (let n in t) {
		let r = e[n];
		typeof r == "function" ? r(t[n]) : ac(e[n], t[n]);
	}
}
function oc(e, ...t) {
	let n = e.uniformSetters || e, r = t.length;
	for (let e = 0; e < r; ++e) {
		let r = t[e];
		if (Array.isArray(r)) {
			let e = r.length;
			for (let t = 0; t < e; ++t) oc(n, r[t]);
		} else for (let e in r) {
			let t = n[e];
			t && t(r[e]);
		}
	}
}
function sc(e, t) {
	let n = {}, r = e.getProgramParameter(t, uo);
	for (let i = 0; i < r; ++i) {
		let r = e.getActiveAttrib(t, i);
		if (Qs(r)) continue;
		let a = e.getAttribLocation(t, r.name), o = W[r.type], s = o.setter(e, a, o);
		s.location = a, n[r.name] = s;
	}
	return n;
}
function cc(e, t) {
	for (let n in t) {
		let r = e[n];
		r && r(t[n]);
	}
}
function lc(e, t, n) {
	n.vertexArrayObject ? e.bindVertexArray(n.vertexArrayObject) : (cc(t.attribSetters || t, n.attribs), n.indices && e.bindBuffer(ro, n.indices));
}
function uc(e, t) {
	let n = nc(e, t), r = sc(e, t), i = {
		program: t,
		uniformSetters: n,
		attribSetters: r,
		uniformLocations: Object.fromEntries(Object.entries(n).map(([e, t]) => [e, t.location])),
		attribLocations: Object.fromEntries(Object.entries(r).map(([e, t]) => [e, t.location]))
	};
	return La(e) && (i.uniformBlockSpec = ic(e, t), i.transformFeedbackInfo = rc(e, t)), i;
}
var dc = /\s|{|}|;/;
function fc(e, t, n, r, i) {
	let a = Hs(n, r, i), o = [];
	if (t = t.map(function(e) {
		if (!dc.test(e)) {
			let t = eo(e);
			if (t) e = t.text;
			else {
				let t = `no element with id: ${e}`;
				a.errorCallback(t), o.push(t);
			}
		}
		return e;
	}), o.length) return Bs(a, "");
	let s = a.callback;
	s && (a.callback = (t, n) => {
		s(t, t ? void 0 : uc(e, n));
	});
	let c = Zs(e, t, a);
	return c ? uc(e, c) : null;
}
var pc = 4, mc = 5123;
function hc(e, t, n, r, i, a) {
	n = n === void 0 ? pc : n;
	let o = t.indices, s = t.elementType, c = r === void 0 ? t.numElements : r;
	i = i === void 0 ? 0 : i, s || o ? a === void 0 ? e.drawElements(n, c, s === void 0 ? mc : t.elementType, i) : e.drawElementsInstanced(n, c, s === void 0 ? mc : t.elementType, i, a) : a === void 0 ? e.drawArrays(n, i, c) : e.drawArraysInstanced(n, i, c, a);
}
var gc = 6402, _c = 33190, vc = 36012, yc = 35056, bc = 36013, xc = 32854, Sc = 32855, Cc = 36194, wc = 33189, Tc = 6401, Ec = 36168, Dc = 34041, Oc = 36096, kc = 36128, Ac = 33306, G = {};
G[Dc] = Ac, G[Tc] = kc, G[Ec] = kc, G[gc] = Oc, G[wc] = Oc, G[_c] = Oc, G[vc] = Oc, G[yc] = Ac, G[bc] = Ac;
var jc = {};
jc[xc] = !0, jc[Sc] = !0, jc[Cc] = !0, jc[Dc] = !0, jc[wc] = !0, jc[Tc] = !0, jc[Ec] = !0;
function Mc(e, t, n) {
	let r = e.createVertexArray();
	return e.bindVertexArray(r), t.length || (t = [t]), t.forEach(function(t) {
		lc(e, t, n);
	}), e.bindVertexArray(null), {
		numElements: n.numElements,
		elementType: n.elementType,
		vertexArrayObject: r
	};
}
// src/webgl.ts
var Nc = "#version 300 es\nin vec2 from;\nin vec2 to;\nin vec4 color;\nin float shape;\nuniform float t;\nuniform vec3 scale;       // centre x, centre y, radius: in layout units\nuniform vec2 canvas;      // width, height: in device pixels\nuniform vec3 zoom;        // x, y: in device pixels; factor\nuniform float size;       // diameter of a mark, in device pixels\nout vec4 markColor;\nflat out int markShape;\nvoid main() {\n  vec2 unit = (mix(from, to, t) - scale.xy) / scale.z;\n  vec2 pixel = 0.5 * canvas + vec2(unit.x, -unit.y) * 0.5 * min(canvas.x, canvas.y);\n  vec2 clip = (pixel * zoom.z + zoom.xy) / canvas * 2.0 - 1.0;\n  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);\n  // A hidden class has no opacity; a point of no size costs no fragments.\n  gl_PointSize = color.a > 0.0 ? size : 0.0;\n  markColor = color;\n  markShape = int(shape);\n}", Pc = "#version 300 es\nprecision highp float;\nin vec4 markColor;\nflat in int markShape;\nuniform vec3 outline;\nuniform float size;\nout vec4 result;\nfloat distanceTo(vec2 p) {\n  if (markShape == 0) return length(p) - 0.72;\n  if (markShape == 1) return max(abs(p.x), abs(p.y)) - 0.63;\n  if (markShape == 2) return max(dot(vec2(abs(p.x), -p.y), normalize(vec2(1.75, 1.0))) - 0.40, p.y - 0.62);\n  if (markShape == 3) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.60;\n  vec2 q = abs(p);\n  return min(max(q.x - 0.82, q.y - 0.34), max(q.y - 0.82, q.x - 0.34));\n}\nvoid main() {\n  float pixel = 2.0 / size;\n  float d = distanceTo(gl_PointCoord * 2.0 - 1.0);\n  float coverage = 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, d);\n  if (coverage <= 0.0) discard;\n  float edge = smoothstep(-1.2 * pixel, -0.5 * pixel, d);\n  // The smaller the mark, the fainter its outline, or nothing would be left of its colour.\n  float strength = 0.75 * clamp((size - 4.0) / 8.0, 0.0, 1.0);\n  float alpha = coverage * markColor.a;\n  result = vec4(mix(markColor.rgb, outline, edge * strength) * alpha, alpha);\n}", Fc = class {
	gl;
	kind = "webgl";
	program;
	buffers;
	vertices;
	constructor(e, t) {
		this.gl = e;
		let n = t.length;
		this.program = fc(e, [Nc, Pc]), this.buffers = Ia(e, {
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
		}), this.vertices = Mc(e, this.program, this.buffers);
	}
	setPositions(e, t) {
		this.write("from", e), this.write("to", t);
	}
	setColors(e) {
		this.write("color", e);
	}
	draw(e, t, n, r) {
		let { gl: i } = this, a = i.canvas.width / e.width;
		i.viewport(0, 0, i.canvas.width, i.canvas.height), i.clearColor(0, 0, 0, 0), i.clear(i.COLOR_BUFFER_BIT), i.enable(i.BLEND), i.blendFunc(i.ONE, i.ONE_MINUS_SRC_ALPHA), i.useProgram(this.program.program), oc(this.program, {
			t,
			scale: [
				e.scale.x,
				e.scale.y,
				e.scale.radius
			],
			canvas: [i.canvas.width, i.canvas.height],
			zoom: [
				e.zoom.x * a,
				e.zoom.y * a,
				e.zoom.k
			],
			size: n * a,
			outline: r.map((e) => e / 255)
		}), i.bindVertexArray(this.vertices.vertexArrayObject ?? null), hc(i, this.vertices, i.POINTS);
	}
	destroy() {
		let { gl: e } = this;
		e.clear(e.COLOR_BUFFER_BIT), e.deleteVertexArray(this.vertices.vertexArrayObject ?? null);
		for (let t of Object.values(this.buffers.attribs ?? {})) e.deleteBuffer(t.buffer ?? null);
		e.deleteProgram(this.program.program);
	}
	write(e, t) {
		let n = this.buffers.attribs?.[e];
		n && Ma(this.gl, n, t);
	}
};
// src/renderer.ts
function Ic(e, { labels: t, classes: n }) {
	let r = Float32Array.from(t, (e) => Yr.indexOf(n[e].shape)), i = e.getContext("webgl2", { antialias: !1 });
	if (i) return new Fc(i, r);
	let a = e.getContext("2d");
	return a && new Mi(a, r);
}
// src/drawing.ts
var Lc = class {
	elements;
	scene;
	lasso = [];
	renderer = null;
	lost = !1;
	pending = 0;
	overlayDrawn = !1;
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
		let { clientWidth: e, clientHeight: t } = this.elements.plot;
		return {
			scale: this.scene.playback.shown()?.scale ?? {
				x: 0,
				y: 0,
				radius: 1
			},
			zoom: this.scene.zoom,
			width: e,
			height: t
		};
	}
	start() {
		let { part: e } = this.scene;
		e && !this.lost && (this.renderer = Ic(this.elements.canvas, e), this.resize(), this.recolor(), this.move());
	}
	clear() {
		this.renderer?.destroy(), this.renderer = null;
	}
	destroy() {
		cancelAnimationFrame(this.pending), this.renderer?.kind === "webgl" && (this.clear(), this.elements.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext());
	}
	move() {
		let e = this.scene.playback.shown();
		e && this.renderer?.setPositions(e.from, e.to), this.request();
	}
	recolor() {
		let { part: e, playback: t, options: n, shownClasses: r, lit: i, selected: a, dark: o } = this.scene;
		if (!e) return;
		let s = Wr(n.colorBy, e, t.frame, t.previous, {
			shown: r,
			lit: i,
			selected: a
		}, o);
		this.renderer?.setColors(s), this.request();
	}
	resize() {
		let { canvas: e, overlay: t, plot: n } = this.elements;
		for (let r of [e, t]) r.width = Math.max(1, Math.round(n.clientWidth * devicePixelRatio)), r.height = Math.max(1, Math.round(n.clientHeight * devicePixelRatio));
		this.request();
	}
	request() {
		this.pending ||= requestAnimationFrame(() => this.draw());
	}
	screen() {
		let e = this.scene.playback.shown();
		return e ? Nr(Ti(e), this.camera) : /* @__PURE__ */ new Float32Array();
	}
	ghostScreen() {
		let e = this.scene.playback.shown();
		return e?.ghosts ? Nr(Ti({
			...e.ghosts,
			t: e.t
		}), this.camera) : /* @__PURE__ */ new Float32Array();
	}
	isVisible = (e) => this.scene.shownClasses[this.scene.part.labels[e]] ?? !1;
	isGhostVisible = (e) => {
		let { part: t, options: n, shownClasses: r, lit: i } = this.scene, { kind: a, classA: o, classB: s } = t.ghosts, c = (e) => r[e] === !0 && (i === null || i === e);
		return (a[e] === 0 ? n.intra : n.inter) && (c(o[e]) || c(s[e]));
	};
	picture(e) {
		let { part: t, shownClasses: n, dark: r } = this.scene, { plot: i, canvas: a, overlay: o, caption: s, epoch: c, key: l } = this.elements;
		if (!t) return null;
		this.draw();
		let { backgroundColor: u, color: d } = getComputedStyle(i), f = (e) => [...e.children].map(({ textContent: e }) => e).filter(Boolean);
		return Oi({
			layers: [a, o],
			width: i.clientWidth,
			height: i.clientHeight,
			ground: u,
			ink: d,
			dark: r,
			caption: s.textContent,
			epoch: c.textContent,
			readout: e,
			notes: [...l.children].map((e) => f(e).join(" · ")),
			classes: t.classes.filter((e, t) => n[t])
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
		this.renderer.draw(i, r.t, Rc(e, i), n), this.drawOver(this.overlay(r, e, i)), r.t < 1 && this.request();
	}
	drawOver(e) {
		let t = ri(e);
		if (t && !this.overlayDrawn) return;
		let n = this.elements.overlay.getContext("2d");
		n && ni(n, e), this.overlayDrawn = !t;
	}
	overlay(e, t, n) {
		let { playback: r, options: i, selected: a, dark: o } = this.scene, { frame: s, frames: c, index: l } = r, { classes: u, labels: d, ghosts: f } = t, p = [...a].filter(this.isVisible), m = i.wrong || i.colorBy === "error" ? Kr(t, s).filter(this.isVisible) : [], h = f && e.ghosts && (i.intra || i.inter), g = Ti(e), { color: _, backgroundColor: v } = getComputedStyle(this.elements.plot);
		return {
			camera: n,
			screen: m.length || p.length ? Nr(g, n) : /* @__PURE__ */ new Float32Array(),
			diameter: Rc(t, n),
			classes: u,
			dark: o,
			ink: _,
			ground: v,
			trails: i.trails && p.length ? Qr(c.slice(0, l + 1), g, p, d) : [],
			centres: i.centres ? Ir(g, d, u.length, this.isVisible) : [],
			ghosts: h ? {
				screen: this.ghostScreen(),
				part: f,
				isShown: this.isGhostVisible,
				byClass: i.colorBy === "class"
			} : null,
			wrong: m,
			selected: p,
			lasso: this.lasso
		};
	}
};
function Rc({ labels: e }, { width: t, height: n }) {
	let r = Math.min(1, Math.max(.75, Math.min(t, n) / 560));
	return Math.min(11, Math.max(5, 260 / Math.sqrt(e.length))) * r;
}
// src/key.ts
var zc = [
	"synthesized in a class",
	"mixed: pixels",
	"mixed: features"
];
function Bc(e, t) {
	let { mode: n, frame: r, previous: i, points: a, wrong: o, ghosts: s, dark: c } = t, l = [];
	if (s) {
		let e = s.kinds.map((e) => Hc(Wc(e, c), zc[e]));
		l.push(Vc(...e, ...s.part.exact ? [] : ["approximate"]));
	}
	if (Ur(n, r, i) ? n === "confidence" ? l.push(Vc("unsure", Uc(c), "certain")) : n === "movement" && l.push(Vc("stayed", Uc(c), `moved ${Rr} radii or more`)) : l.push(Vc(n === "movement" ? "Nothing to have moved from: coloured by class" : "Not recorded here: coloured by class")), o !== null) {
		let e = a ? (100 * o / a).toFixed(1) : "0.0";
		l.push(Vc(`${o.toLocaleString("en")} of ${a.toLocaleString("en")} taken for another class (${e}%)`));
	}
	e.replaceChildren(...l);
}
function Vc(...e) {
	let t = document.createElement("div");
	return t.append(...e.map((e) => typeof e == "string" ? Object.assign(document.createElement("span"), { textContent: e }) : e)), t;
}
function Hc(e, t) {
	let n = document.createElement("span");
	return n.append(e, t), n;
}
function Uc(e) {
	let t = Object.assign(document.createElement("span"), { className: "ramp" }), n = [
		0,
		.25,
		.5,
		.75,
		1
	].map((t) => i(o(t, e)));
	return t.style.background = `linear-gradient(to right, ${n.join(", ")})`, t;
}
function Wc(e, t) {
	let n = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	n.setAttribute("viewBox", "0 0 16 16"), n.setAttribute("aria-hidden", "true");
	let r = document.createElementNS("http://www.w3.org/2000/svg", "path"), i = [];
	return ci({
		moveTo: (e, t) => i.push(`M${e} ${t}`),
		lineTo: (e, t) => i.push(`L${e} ${t}`),
		arc: (e, t, n) => i.push(`a${n} ${n} 0 1 1 ${-2 * n} 0a${n} ${n} 0 1 1 ${2 * n} 0`),
		closePath: () => i.push("z")
	}, e, 8, 8), r.setAttribute("d", i.join("")), r.setAttribute("fill", "none"), r.setAttribute("stroke", (e === 0 ? s.intra : s.inter)[t ? "dark" : "light"]), r.setAttribute("stroke-width", "1.5"), n.append(r), n;
}
// src/explain.ts
function Gc(e, t, n, r) {
	let { part: i, playback: a, dark: o } = n;
	if (!i) return;
	let { frame: s, previous: c, frames: l } = a, { values: u } = t, { ghosts: d } = i, f = (e) => d?.kind.some((t) => e.includes(t)) || null, p = (e) => l.some((t, n) => Ur(e, t, l[n - 1])), m = {
		class: !0,
		prediction: p("prediction"),
		error: p("error"),
		confidence: p("confidence"),
		movement: p("movement")
	}, h = {
		wrong: m.error,
		trails: !0,
		centres: !0,
		intra: f([0]),
		inter: f([1, 2]),
		readout: i.metrics.length > 0 || null,
		cameras: r || null
	};
	t.allow(m, h, d !== null && !d.exact);
	let g = [
		0,
		1,
		2
	].filter((e) => (e === 0 ? u.intra : u.inter) && f([e])), _ = (u.wrong || u.colorBy === "error") && s?.predictions;
	Bc(e, {
		mode: u.colorBy,
		frame: s,
		previous: c,
		points: i.labels.length,
		wrong: _ ? Kr(i, s).length : null,
		ghosts: d && g.length && s?.ghosts ? {
			part: d,
			kinds: g
		} : null,
		dark: o
	});
}
// src/hub.ts
var Kc = class {
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
		this.groups.set(e, n), this.names.set(t, e), n.members.add(t), n.selection.length && t.followSelection(n.selection), t.followSwitch();
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
	moveTo(e, t) {
		for (let n of this.others(e)) n.followEpoch(t);
	}
	select(e, t) {
		let n = this.groupOf(e);
		n && (n.selection = t);
		for (let n of this.others(e)) n.followSelection(t);
	}
	lookAt(e, t) {
		if (this.camerasLinked(e)) for (let n of this.others(e)) n.followGaze(t);
	}
	groupOf(e) {
		return this.groups.get(this.names.get(e) ?? "");
	}
	others(e) {
		return [...this.groupOf(e)?.members ?? []].filter((t) => t !== e);
	}
}, qc = Symbol.for("synermix.embedding-view.hub"), Jc = globalThis, K = Jc[qc] ??= new Kc(), Yc = {
	wrong: {
		title: "Mark wrong predictions",
		key: "E"
	},
	trails: {
		title: "Trails of selected points",
		key: "T"
	},
	centres: {
		title: "Class centres and spread",
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
}, Xc = class {
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
	boxes = /* @__PURE__ */ new Map();
	speeds = /* @__PURE__ */ new Map();
	constructor(e, t, n) {
		this.select = e, this.onChange = n;
		for (let [t, n] of Object.entries(Lr)) e.append(Object.assign(document.createElement("option"), {
			value: t,
			textContent: n
		}));
		e.addEventListener("change", () => this.set("colorBy", e.value)), t.prepend(this.speedRow(), ...Object.keys(Yc).map((e) => this.switchRow(e)));
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
		this.set("speed", Ci[Ci.indexOf(this.values.speed) + e] ?? this.values.speed);
	}
	allow(e, t, n) {
		for (let t of this.select.options) t.disabled = !e[t.value];
		for (let [e, n] of this.boxes) {
			let r = t[e];
			n.disabled = !r, n.parentElement.hidden = r === null;
		}
		for (let e of ["intra", "inter"]) this.boxes.get(e).parentElement.querySelector(".note").textContent = n ? "approximate" : "";
		this.show();
	}
	show() {
		this.select.value = this.values.colorBy;
		for (let [e, t] of this.boxes) t.checked = this.values[e];
		for (let [e, t] of this.speeds) t.checked = e === this.values.speed;
	}
	switchRow(e) {
		let { title: t, key: n } = Yc[e], r = document.createElement("label"), i = Object.assign(document.createElement("input"), {
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
		for (let n of Ci) {
			let r = document.createElement("label"), i = Object.assign(document.createElement("input"), {
				type: "radio",
				name: t
			});
			i.checked = n === this.values.speed, i.addEventListener("change", () => this.set("speed", n)), r.append(i, `${n}×`), e.append(r), this.speeds.set(n, i);
		}
		return e;
	}
}, Zc = .15, Qc = 1.4;
function $c({ root: e, plot: t, menu: n }, r) {
	let { options: i, navigation: a } = r, o = {
		" ": r.play,
		ArrowLeft: () => r.step(-1),
		ArrowRight: () => r.step(1),
		Home: () => r.end(!1),
		End: () => r.end(!0),
		"+": () => a.zoomBy(Qc),
		"=": () => a.zoomBy(Qc),
		"-": () => a.zoomBy(1 / Qc),
		"<": () => i.faster(-1),
		">": () => i.faster(1),
		l: r.lasso,
		b: () => i.nextColor()
	};
	for (let [e, { key: t }] of Object.entries(Yc)) o[t.toLowerCase()] = () => i.flip(e);
	let s = {
		ArrowLeft: () => a.panBy(-.15, 0),
		ArrowRight: () => a.panBy(Zc, 0),
		ArrowUp: () => a.panBy(0, -.15),
		ArrowDown: () => a.panBy(0, Zc)
	};
	t.addEventListener("keydown", (e) => {
		if (e.ctrlKey || e.metaKey || e.altKey) return;
		let t = e.key.length === 1 ? e.key.toLowerCase() : e.key, n = (e.shiftKey ? s[e.key] : void 0) ?? o[t];
		n && (e.preventDefault(), e.stopPropagation(), n());
	}), e.addEventListener("keydown", (e) => {
		e.key === "Escape" && (e.preventDefault(), e.stopPropagation(), n.open ? (n.open = !1, n.querySelector("summary")?.focus()) : r.escape());
	});
}
// src/legend.ts
var el = 24, tl = class {
	onChange;
	shown = [];
	lit = null;
	toggles = [];
	list = document.createElement("div");
	search = document.createElement("input");
	constructor(e, t) {
		this.onChange = t, this.list.className = "classes", this.search.type = "search", this.search.hidden = !0, this.search.setAttribute("aria-label", "Search classes"), this.search.addEventListener("input", () => this.filter()), this.list.addEventListener("keydown", (e) => this.step(e)), this.search.addEventListener("keydown", (e) => e.stopPropagation()), e.append(this.search, this.list);
	}
	reset() {
		this.shown = [], this.lit = null, this.search.value = "";
	}
	setClasses(e, t, n = !0) {
		this.shown.length !== e.length && (this.shown = e.map(() => !0));
		let r = this.toggles.findIndex((e) => e.matches(":focus"));
		this.search.hidden = e.length < el, this.search.placeholder = `Search ${e.length} classes`, this.toggles = e.map((e, r) => this.toggleFor(e, r, t, n)), this.list.replaceChildren(...this.toggles), this.filter(), this.announce(), this.toggles[r]?.focus();
	}
	toggleFor(e, t, n, r) {
		let i = document.createElement("button");
		i.type = "button", i.title = "Click to hide or show; Shift-click for this class alone", i.tabIndex = t === 0 ? 0 : -1, i.append(Xr(r ? e : {
			...e,
			light: "#7A828F",
			dark: "#8C939F"
		}, n), e.name), i.addEventListener("click", (e) => this.toggle(t, e.shiftKey || e.altKey));
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
}, nl = 400, rl = class {
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
		let { epoch: t, color: n, selection: r } = e, i = n !== null && Object.hasOwn(Lr, n) ? n : "class";
		this.told = {
			epoch: t,
			color: i
		}, this.options.set("colorBy", i), r.length && this.selection.choose(r), t !== null && this.playback.stayAt(t);
	}
	stir() {
		clearTimeout(this.timer), this.timer = setTimeout(() => this.rest(), nl);
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
}, il = 2;
function al(e, t) {
	return e.length === t.length && e.every((e, n) => e === t[n]);
}
function ol(e) {
	let t = new DataView(e.buffer, e.byteOffset, e.byteLength).getUint32(0, !0), n = JSON.parse(new TextDecoder().decode(ul(e, 4, t)));
	if (n.version !== il) throw Error(`embedding view: message version must be ${il}, but is ${n.version}. Reload the page.`);
	let r = new ll(e, 4 + t), { series: i, caption: a, live: o, link: s, initial: c, choice: l } = n;
	return {
		series: i,
		caption: a,
		live: o,
		link: s,
		initial: c,
		choice: l,
		epochs: n.epochs.flatMap(dl),
		frames: new Map(n.frames.map((e) => [e.epoch, sl(e, n, r)])),
		static: n.static && cl(n.static, n, r)
	};
}
function sl(e, { points: t, ghosts: n }, r) {
	return {
		points: r.read(Float32Array, e.points, 2 * t),
		predictions: e.predictions === null ? null : r.read(Uint16Array, e.predictions, t),
		confidences: e.confidences === null ? null : r.read(Uint8Array, e.confidences, t),
		ghosts: e.ghosts === null ? null : r.read(Float32Array, e.ghosts, 2 * n),
		values: e.values
	};
}
function cl(e, { points: t, ghosts: n }, r) {
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
var ll = class {
	bytes;
	start;
	constructor(e, t) {
		this.bytes = e, this.start = t;
	}
	read(e, t, n) {
		return new e(ul(this.bytes, this.start + t, n * e.BYTES_PER_ELEMENT).buffer);
	}
};
function ul(e, t, n) {
	if (t + n > e.length) throw RangeError(`embedding view: the message must have ${t + n} bytes or more, but has ${e.length}.`);
	return new Uint8Array(e.subarray(t, t + n));
}
function dl([e, t, n]) {
	return Array.from({ length: (t - e) / n + 1 }, (t, r) => e + r * n);
}
// node_modules/d3-selection/dist/d3-selection.mjs
var fl = "http://www.w3.org/1999/xhtml", pl = {
	svg: "http://www.w3.org/2000/svg",
	xhtml: fl,
	xlink: "http://www.w3.org/1999/xlink",
	xml: "http://www.w3.org/XML/1998/namespace",
	xmlns: "http://www.w3.org/2000/xmlns/"
};
function ml(e) {
	var t = e += "", n = t.indexOf(":");
	return n >= 0 && (t = e.slice(0, n)) !== "xmlns" && (e = e.slice(n + 1)), pl.hasOwnProperty(t) ? {
		space: pl[t],
		local: e
	} : e;
}
function hl(e) {
	return function() {
		var t = this.ownerDocument, n = this.namespaceURI;
		return n === fl && t.documentElement.namespaceURI === fl ? t.createElement(e) : t.createElementNS(n, e);
	};
}
function gl(e) {
	return function() {
		return this.ownerDocument.createElementNS(e.space, e.local);
	};
}
function _l(e) {
	var t = ml(e);
	return (t.local ? gl : hl)(t);
}
function vl() {}
function yl(e) {
	return e == null ? vl : function() {
		return this.querySelector(e);
	};
}
function bl(e) {
	typeof e != "function" && (e = yl(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = Array(o), c, l, u = 0; u < o; ++u) (c = a[u]) && (l = e.call(c, c.__data__, u, a)) && ("__data__" in c && (l.__data__ = c.__data__), s[u] = l);
	return new q(r, this._parents);
}
function xl(e) {
	return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function Sl() {
	return [];
}
function Cl(e) {
	return e == null ? Sl : function() {
		return this.querySelectorAll(e);
	};
}
function wl(e) {
	return function() {
		return xl(e.apply(this, arguments));
	};
}
function Tl(e) {
	e = typeof e == "function" ? wl(e) : Cl(e);
	for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a) for (var o = t[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
	return new q(r, i);
}
function El(e) {
	return function() {
		return this.matches(e);
	};
}
function Dl(e) {
	return function(t) {
		return t.matches(e);
	};
}
var Ol = Array.prototype.find;
function kl(e) {
	return function() {
		return Ol.call(this.children, e);
	};
}
function Al() {
	return this.firstElementChild;
}
function jl(e) {
	return this.select(e == null ? Al : kl(typeof e == "function" ? e : Dl(e)));
}
var Ml = Array.prototype.filter;
function Nl() {
	return Array.from(this.children);
}
function Pl(e) {
	return function() {
		return Ml.call(this.children, e);
	};
}
function Fl(e) {
	return this.selectAll(e == null ? Nl : Pl(typeof e == "function" ? e : Dl(e)));
}
function Il(e) {
	typeof e != "function" && (e = El(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new q(r, this._parents);
}
function Ll(e) {
	return Array(e.length);
}
function Rl() {
	return new q(this._enter || this._groups.map(Ll), this._parents);
}
function zl(e, t) {
	this.ownerDocument = e.ownerDocument, this.namespaceURI = e.namespaceURI, this._next = null, this._parent = e, this.__data__ = t;
}
zl.prototype = {
	constructor: zl,
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
function Bl(e) {
	return function() {
		return e;
	};
}
function Vl(e, t, n, r, i, a) {
	for (var o = 0, s, c = t.length, l = a.length; o < l; ++o) (s = t[o]) ? (s.__data__ = a[o], r[o] = s) : n[o] = new zl(e, a[o]);
	for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function Hl(e, t, n, r, i, a, o) {
	var s, c, l = /* @__PURE__ */ new Map(), u = t.length, d = a.length, f = Array(u), p;
	for (s = 0; s < u; ++s) (c = t[s]) && (f[s] = p = o.call(c, c.__data__, s, t) + "", l.has(p) ? i[s] = c : l.set(p, c));
	for (s = 0; s < d; ++s) p = o.call(e, a[s], s, a) + "", (c = l.get(p)) ? (r[s] = c, c.__data__ = a[s], l.delete(p)) : n[s] = new zl(e, a[s]);
	for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function Ul(e) {
	return e.__data__;
}
function Wl(e, t) {
	if (!arguments.length) return Array.from(this, Ul);
	var n = t ? Hl : Vl, r = this._parents, i = this._groups;
	typeof e != "function" && (e = Bl(e));
	for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
		var u = r[l], d = i[l], f = d.length, p = Gl(e.call(u, u && u.__data__, l, r)), m = p.length, h = s[l] = Array(m), g = o[l] = Array(m);
		n(u, d, h, g, c[l] = Array(f), p, t);
		for (var _ = 0, v = 0, y, b; _ < m; ++_) if (y = h[_]) {
			for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m;);
			y._next = b || null;
		}
	}
	return o = new q(o, r), o._enter = s, o._exit = c, o;
}
function Gl(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function Kl() {
	return new q(this._exit || this._groups.map(Ll), this._parents);
}
function ql(e, t, n) {
	var r = this.enter(), i = this, a = this.exit();
	return typeof e == "function" ? (r = e(r), r &&= r.selection()) : r = r.append(e + ""), t != null && (i = t(i), i &&= i.selection()), n == null ? a.remove() : n(a), r && i ? r.merge(i).order() : i;
}
function Jl(e) {
	for (var t = e.selection ? e.selection() : e, n = this._groups, r = t._groups, i = n.length, a = r.length, o = Math.min(i, a), s = Array(i), c = 0; c < o; ++c) for (var l = n[c], u = r[c], d = l.length, f = s[c] = Array(d), p, m = 0; m < d; ++m) (p = l[m] || u[m]) && (f[m] = p);
	for (; c < i; ++c) s[c] = n[c];
	return new q(s, this._parents);
}
function Yl() {
	for (var e = this._groups, t = -1, n = e.length; ++t < n;) for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0;) (o = r[i]) && (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), a = o);
	return this;
}
function Xl(e) {
	e ||= Zl;
	function t(t, n) {
		return t && n ? e(t.__data__, n.__data__) : !t - !n;
	}
	for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
		for (var o = n[a], s = o.length, c = i[a] = Array(s), l, u = 0; u < s; ++u) (l = o[u]) && (c[u] = l);
		c.sort(t);
	}
	return new q(i, this._parents).order();
}
function Zl(e, t) {
	return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function Ql() {
	var e = arguments[0];
	return arguments[0] = this, e.apply(null, arguments), this;
}
function $l() {
	return Array.from(this);
}
function eu() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
		var o = r[i];
		if (o) return o;
	}
	return null;
}
function tu() {
	let e = 0;
	for (let t of this) ++e;
	return e;
}
function nu() {
	return !this.node();
}
function ru(e) {
	for (var t = this._groups, n = 0, r = t.length; n < r; ++n) for (var i = t[n], a = 0, o = i.length, s; a < o; ++a) (s = i[a]) && e.call(s, s.__data__, a, i);
	return this;
}
function iu(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function au(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function ou(e, t) {
	return function() {
		this.setAttribute(e, t);
	};
}
function su(e, t) {
	return function() {
		this.setAttributeNS(e.space, e.local, t);
	};
}
function cu(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
	};
}
function lu(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
	};
}
function uu(e, t) {
	var n = ml(e);
	if (arguments.length < 2) {
		var r = this.node();
		return n.local ? r.getAttributeNS(n.space, n.local) : r.getAttribute(n);
	}
	return this.each((t == null ? n.local ? au : iu : typeof t == "function" ? n.local ? lu : cu : n.local ? su : ou)(n, t));
}
function du(e) {
	return e.ownerDocument && e.ownerDocument.defaultView || e.document && e || e.defaultView;
}
function fu(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function pu(e, t, n) {
	return function() {
		this.style.setProperty(e, t, n);
	};
}
function mu(e, t, n) {
	return function() {
		var r = t.apply(this, arguments);
		r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
	};
}
function hu(e, t, n) {
	return arguments.length > 1 ? this.each((t == null ? fu : typeof t == "function" ? mu : pu)(e, t, n ?? "")) : gu(this.node(), e);
}
function gu(e, t) {
	return e.style.getPropertyValue(t) || du(e).getComputedStyle(e, null).getPropertyValue(t);
}
function _u(e) {
	return function() {
		delete this[e];
	};
}
function vu(e, t) {
	return function() {
		this[e] = t;
	};
}
function yu(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? delete this[e] : this[e] = n;
	};
}
function bu(e, t) {
	return arguments.length > 1 ? this.each((t == null ? _u : typeof t == "function" ? yu : vu)(e, t)) : this.node()[e];
}
function xu(e) {
	return e.trim().split(/^|\s+/);
}
function Su(e) {
	return e.classList || new Cu(e);
}
function Cu(e) {
	this._node = e, this._names = xu(e.getAttribute("class") || "");
}
Cu.prototype = {
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
function wu(e, t) {
	for (var n = Su(e), r = -1, i = t.length; ++r < i;) n.add(t[r]);
}
function Tu(e, t) {
	for (var n = Su(e), r = -1, i = t.length; ++r < i;) n.remove(t[r]);
}
function Eu(e) {
	return function() {
		wu(this, e);
	};
}
function Du(e) {
	return function() {
		Tu(this, e);
	};
}
function Ou(e, t) {
	return function() {
		(t.apply(this, arguments) ? wu : Tu)(this, e);
	};
}
function ku(e, t) {
	var n = xu(e + "");
	if (arguments.length < 2) {
		for (var r = Su(this.node()), i = -1, a = n.length; ++i < a;) if (!r.contains(n[i])) return !1;
		return !0;
	}
	return this.each((typeof t == "function" ? Ou : t ? Eu : Du)(n, t));
}
function Au() {
	this.textContent = "";
}
function ju(e) {
	return function() {
		this.textContent = e;
	};
}
function Mu(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.textContent = t ?? "";
	};
}
function Nu(e) {
	return arguments.length ? this.each(e == null ? Au : (typeof e == "function" ? Mu : ju)(e)) : this.node().textContent;
}
function Pu() {
	this.innerHTML = "";
}
function Fu(e) {
	return function() {
		this.innerHTML = e;
	};
}
function Iu(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.innerHTML = t ?? "";
	};
}
function Lu(e) {
	return arguments.length ? this.each(e == null ? Pu : (typeof e == "function" ? Iu : Fu)(e)) : this.node().innerHTML;
}
function Ru() {
	this.nextSibling && this.parentNode.appendChild(this);
}
function zu() {
	return this.each(Ru);
}
function Bu() {
	this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function Vu() {
	return this.each(Bu);
}
function Hu(e) {
	var t = typeof e == "function" ? e : _l(e);
	return this.select(function() {
		return this.appendChild(t.apply(this, arguments));
	});
}
function Uu() {
	return null;
}
function Wu(e, t) {
	var n = typeof e == "function" ? e : _l(e), r = t == null ? Uu : typeof t == "function" ? t : yl(t);
	return this.select(function() {
		return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
	});
}
function Gu() {
	var e = this.parentNode;
	e && e.removeChild(this);
}
function Ku() {
	return this.each(Gu);
}
function qu() {
	var e = this.cloneNode(!1), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Ju() {
	var e = this.cloneNode(!0), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Yu(e) {
	return this.select(e ? Ju : qu);
}
function Xu(e) {
	return arguments.length ? this.property("__data__", e) : this.node().__data__;
}
function Zu(e) {
	return function(t) {
		e.call(this, t, this.__data__);
	};
}
function Qu(e) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var t = "", n = e.indexOf(".");
		return n >= 0 && (t = e.slice(n + 1), e = e.slice(0, n)), {
			type: e,
			name: t
		};
	});
}
function $u(e) {
	return function() {
		var t = this.__on;
		if (t) {
			for (var n = 0, r = -1, i = t.length, a; n < i; ++n) a = t[n], (!e.type || a.type === e.type) && a.name === e.name ? this.removeEventListener(a.type, a.listener, a.options) : t[++r] = a;
			++r ? t.length = r : delete this.__on;
		}
	};
}
function ed(e, t, n) {
	return function() {
		var r = this.__on, i, a = Zu(t);
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
function td(e, t, n) {
	var r = Qu(e + ""), i, a = r.length, o;
	if (arguments.length < 2) {
		var s = this.node().__on;
		if (s) {
			for (var c = 0, l = s.length, u; c < l; ++c) for (i = 0, u = s[c]; i < a; ++i) if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
		}
	} else {
		for (s = t ? ed : $u, i = 0; i < a; ++i) this.each(s(r[i], t, n));
		return this;
	}
}
function nd(e, t, n) {
	var r = du(e), i = r.CustomEvent;
	typeof i == "function" ? i = new i(t, n) : (i = r.document.createEvent("Event"), n ? (i.initEvent(t, n.bubbles, n.cancelable), i.detail = n.detail) : i.initEvent(t, !1, !1)), e.dispatchEvent(i);
}
function rd(e, t) {
	return function() {
		return nd(this, e, t);
	};
}
function id(e, t) {
	return function() {
		return nd(this, e, t.apply(this, arguments));
	};
}
function ad(e, t) {
	return this.each((typeof t == "function" ? id : rd)(e, t));
}
function* od() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var sd = [null];
function q(e, t) {
	this._groups = e, this._parents = t;
}
function cd() {
	return new q([[document.documentElement]], sd);
}
function ld() {
	return this;
}
q.prototype = cd.prototype = {
	constructor: q,
	select: bl,
	selectAll: Tl,
	selectChild: jl,
	selectChildren: Fl,
	filter: Il,
	data: Wl,
	enter: Rl,
	exit: Kl,
	join: ql,
	merge: Jl,
	selection: ld,
	order: Yl,
	sort: Xl,
	call: Ql,
	nodes: $l,
	node: eu,
	size: tu,
	empty: nu,
	each: ru,
	attr: uu,
	style: hu,
	property: bu,
	classed: ku,
	text: Nu,
	html: Lu,
	raise: zu,
	lower: Vu,
	append: Hu,
	insert: Wu,
	remove: Ku,
	clone: Yu,
	datum: Xu,
	on: td,
	dispatch: ad,
	[Symbol.iterator]: od
};
function J(e) {
	return typeof e == "string" ? new q([[document.querySelector(e)]], [document.documentElement]) : new q([[e]], sd);
}
var ud = 0;
function dd() {
	return new fd();
}
function fd() {
	this._ = "@" + (++ud).toString(36);
}
fd.prototype = dd.prototype = {
	constructor: fd,
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
function pd(e) {
	let t;
	for (; t = e.sourceEvent;) e = t;
	return e;
}
function md(e, t) {
	if (e = pd(e), t === void 0 && (t = e.currentTarget), t) {
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
var hd = { value: () => {} };
function gd() {
	for (var e = 0, t = arguments.length, n = {}, r; e < t; ++e) {
		if (!(r = arguments[e] + "") || r in n || /[\s.]/.test(r)) throw Error("illegal type: " + r);
		n[r] = [];
	}
	return new _d(n);
}
function _d(e) {
	this._ = e;
}
function vd(e, t) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var n = "", r = e.indexOf(".");
		if (r >= 0 && (n = e.slice(r + 1), e = e.slice(0, r)), e && !t.hasOwnProperty(e)) throw Error("unknown type: " + e);
		return {
			type: e,
			name: n
		};
	});
}
_d.prototype = gd.prototype = {
	constructor: _d,
	on: function(e, t) {
		var n = this._, r = vd(e + "", n), i, a = -1, o = r.length;
		if (arguments.length < 2) {
			for (; ++a < o;) if ((i = (e = r[a]).type) && (i = yd(n[i], e.name))) return i;
		} else {
			if (t != null && typeof t != "function") throw Error("invalid callback: " + t);
			for (; ++a < o;) if (i = (e = r[a]).type) n[i] = bd(n[i], e.name, t);
			else if (t == null) for (i in n) n[i] = bd(n[i], e.name, null);
			return this;
		}
	},
	copy: function() {
		var e = {}, t = this._;
		for (var n in t) e[n] = t[n].slice();
		return new _d(e);
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
function yd(e, t) {
	for (var n = 0, r = e.length, i; n < r; ++n) if ((i = e[n]).name === t) return i.value;
}
function bd(e, t, n) {
	for (var r = 0, i = e.length; r < i; ++r) if (e[r].name === t) {
		e[r] = hd, e = e.slice(0, r).concat(e.slice(r + 1));
		break;
	}
	return n != null && e.push({
		name: t,
		value: n
	}), e;
}
// node_modules/d3-drag/dist/d3-drag.mjs
var xd = {
	capture: !0,
	passive: !1
};
function Sd(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Cd(e) {
	var t = e.document.documentElement, n = J(e).on("dragstart.drag", Sd, xd);
	"onselectstart" in t ? n.on("selectstart.drag", Sd, xd) : (t.__noselect = t.style.MozUserSelect, t.style.MozUserSelect = "none");
}
function wd(e, t) {
	var n = e.document.documentElement, r = J(e).on("dragstart.drag", null);
	t && (r.on("click.drag", Sd, xd), setTimeout(function() {
		r.on("click.drag", null);
	}, 0)), "onselectstart" in n ? r.on("selectstart.drag", null) : (n.style.MozUserSelect = n.__noselect, delete n.__noselect);
}
function Td(e, { sourceEvent: t, subject: n, target: r, identifier: i, active: a, x: o, y: s, dx: c, dy: l, dispatch: u }) {
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
Td.prototype.on = function() {
	var e = this._.on.apply(this._, arguments);
	return e === this._ ? this : e;
};
// node_modules/d3-timer/dist/d3-timer.mjs
var Ed = 0, Dd = 0, Od = 0, kd = 1e3, Ad, jd, Md = 0, Nd = 0, Pd = 0, Fd = typeof performance == "object" && performance.now ? performance : Date, Id = typeof window == "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(e) {
	setTimeout(e, 17);
};
function Ld() {
	return Nd ||= (Id(Rd), Fd.now() + Pd);
}
function Rd() {
	Nd = 0;
}
function zd() {
	this._call = this._time = this._next = null;
}
zd.prototype = Bd.prototype = {
	constructor: zd,
	restart: function(e, t, n) {
		if (typeof e != "function") throw TypeError("callback is not a function");
		n = (n == null ? Ld() : +n) + (t == null ? 0 : +t), !this._next && jd !== this && (jd ? jd._next = this : Ad = this, jd = this), this._call = e, this._time = n, Gd();
	},
	stop: function() {
		this._call && (this._call = null, this._time = Infinity, Gd());
	}
};
function Bd(e, t, n) {
	var r = new zd();
	return r.restart(e, t, n), r;
}
function Vd() {
	Ld(), ++Ed;
	for (var e = Ad, t; e;) (t = Nd - e._time) >= 0 && e._call.call(void 0, t), e = e._next;
	--Ed;
}
function Hd() {
	Nd = (Md = Fd.now()) + Pd, Ed = Dd = 0;
	try {
		Vd();
	} finally {
		Ed = 0, Wd(), Nd = 0;
	}
}
function Ud() {
	var e = Fd.now(), t = e - Md;
	t > kd && (Pd -= t, Md = e);
}
function Wd() {
	for (var e, t = Ad, n, r = Infinity; t;) t._call ? (r > t._time && (r = t._time), e = t, t = t._next) : (n = t._next, t._next = null, t = e ? e._next = n : Ad = n);
	jd = e, Gd(r);
}
function Gd(e) {
	Ed || (Dd &&= clearTimeout(Dd), e - Nd > 24 ? (e < Infinity && (Dd = setTimeout(Hd, Math.ceil(e - Fd.now() - Pd) + 1)), Od &&= clearInterval(Od)) : (Od ||= (Md = Fd.now(), setInterval(Ud, kd)), Ed = 1, Id(Hd)));
}
function Kd(e, t, n) {
	var r = new zd();
	return t = t == null ? 0 : +t, r.restart((n) => {
		r.stop(), e(n + t);
	}, t, n), r;
}
// node_modules/d3-ease/dist/d3-ease.mjs
function qd(e) {
	return ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
}
var Jd = 3;
(function e(t) {
	t = +t;
	function n(e) {
		return e ** +t;
	}
	return n.exponent = e, n;
})(Jd), (function e(t) {
	t = +t;
	function n(e) {
		return 1 - (1 - e) ** t;
	}
	return n.exponent = e, n;
})(Jd), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) <= 1 ? e ** +t : 2 - (2 - e) ** t) / 2;
	}
	return n.exponent = e, n;
})(Jd);
function Yd(e) {
	return (2 ** (-10 * e) - .0009765625) * 1.0009775171065494;
}
var Xd = 4 / 11;
1 / Xd / Xd;
var Zd = 1.70158;
(function e(t) {
	t = +t;
	function n(e) {
		return (e = +e) * e * (t * (e - 1) + e);
	}
	return n.overshoot = e, n;
})(Zd), (function e(t) {
	t = +t;
	function n(e) {
		return --e * e * ((e + 1) * t + e) + 1;
	}
	return n.overshoot = e, n;
})(Zd), (function e(t) {
	t = +t;
	function n(e) {
		return ((e *= 2) < 1 ? e * e * ((t + 1) * e - t) : (e -= 2) * e * ((t + 1) * e + t) + 2) / 2;
	}
	return n.overshoot = e, n;
})(Zd);
var Qd = 2 * Math.PI, $d = 1, ef = .3;
(function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= Qd);
	function i(e) {
		return t * Yd(- --e) * Math.sin((r - e) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * Qd);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})($d, ef), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= Qd);
	function i(e) {
		return 1 - t * Yd(e = +e) * Math.sin((e + r) / n);
	}
	return i.amplitude = function(t) {
		return e(t, n * Qd);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})($d, ef), (function e(t, n) {
	var r = Math.asin(1 / (t = Math.max(1, t))) * (n /= Qd);
	function i(e) {
		return ((e = e * 2 - 1) < 0 ? t * Yd(-e) * Math.sin((r - e) / n) : 2 - t * Yd(e) * Math.sin((r + e) / n)) / 2;
	}
	return i.amplitude = function(t) {
		return e(t, n * Qd);
	}, i.period = function(n) {
		return e(t, n);
	}, i;
})($d, ef);
// node_modules/d3-transition/dist/d3-transition.mjs
var tf = gd("start", "end", "cancel", "interrupt"), nf = [], rf = 0, af = 1, of = 2, sf = 3, cf = 4, lf = 5, uf = 6;
function df(e, t, n, r, i, a) {
	var o = e.__transition;
	if (!o) e.__transition = {};
	else if (n in o) return;
	pf(e, n, {
		name: t,
		index: r,
		group: i,
		on: tf,
		tween: nf,
		time: a.time,
		delay: a.delay,
		duration: a.duration,
		ease: a.ease,
		timer: null,
		state: rf
	});
}
function ff(e, t) {
	var n = X(e, t);
	if (n.state > rf) throw Error("too late; already scheduled");
	return n;
}
function Y(e, t) {
	var n = X(e, t);
	if (n.state > sf) throw Error("too late; already running");
	return n;
}
function X(e, t) {
	var n = e.__transition;
	if (!n || !(n = n[t])) throw Error("transition not found");
	return n;
}
function pf(e, t, n) {
	var r = e.__transition, i;
	r[t] = n, n.timer = Bd(a, 0, n.time);
	function a(e) {
		n.state = af, n.timer.restart(o, n.delay, n.time), n.delay <= e && o(e - n.delay);
	}
	function o(a) {
		var l, u, d, f;
		if (n.state !== af) return c();
		for (l in r) if (f = r[l], f.name === n.name) {
			if (f.state === sf) return Kd(o);
			f.state === cf ? (f.state = uf, f.timer.stop(), f.on.call("interrupt", e, e.__data__, f.index, f.group), delete r[l]) : +l < t && (f.state = uf, f.timer.stop(), f.on.call("cancel", e, e.__data__, f.index, f.group), delete r[l]);
		}
		if (Kd(function() {
			n.state === sf && (n.state = cf, n.timer.restart(s, n.delay, n.time), s(a));
		}), n.state = of, n.on.call("start", e, e.__data__, n.index, n.group), n.state === of) {
			for (n.state = sf, i = Array(d = n.tween.length), l = 0, u = -1; l < d; ++l) (f = n.tween[l].value.call(e, e.__data__, n.index, n.group)) && (i[++u] = f);
			i.length = u + 1;
		}
	}
	function s(t) {
		for (var r = t < n.duration ? n.ease.call(null, t / n.duration) : (n.timer.restart(c), n.state = lf, 1), a = -1, o = i.length; ++a < o;) i[a].call(e, r);
		n.state === lf && (n.on.call("end", e, e.__data__, n.index, n.group), c());
	}
	function c() {
		for (var i in n.state = uf, n.timer.stop(), delete r[t], r) return;
		delete e.__transition;
	}
}
function mf(e, t) {
	var n = e.__transition, r, i, a = !0, o;
	if (n) {
		for (o in t = t == null ? null : t + "", n) (r = n[o]).name === t ? (i = r.state > of && r.state < lf, r.state = uf, r.timer.stop(), r.on.call(i ? "interrupt" : "cancel", e, e.__data__, r.index, r.group), delete n[o]) : a = !1;
		a && delete e.__transition;
	}
}
function hf(e) {
	return this.each(function() {
		mf(this, e);
	});
}
function gf(e, t) {
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
function _f(e, t, n) {
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
function vf(e, t) {
	var n = this._id;
	if (e += "", arguments.length < 2) {
		for (var r = X(this.node(), n).tween, i = 0, a = r.length, o; i < a; ++i) if ((o = r[i]).name === e) return o.value;
		return null;
	}
	return this.each((t == null ? gf : _f)(n, e, t));
}
function yf(e, t, n) {
	var r = e._id;
	return e.each(function() {
		var e = Y(this, r);
		(e.value ||= {})[t] = n.apply(this, arguments);
	}), function(e) {
		return X(e, r).value[t];
	};
}
function bf(e, t) {
	var n;
	return (typeof t == "number" ? P : t instanceof Ie ? Ft : (n = Ie(t)) ? (t = n, Ft) : Gt)(e, t);
}
function xf(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function Sf(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function Cf(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttribute(e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function wf(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttributeNS(e.space, e.local);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function Tf(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttribute(e) : (o = this.getAttribute(e), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function Ef(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttributeNS(e.space, e.local) : (o = this.getAttributeNS(e.space, e.local), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function Df(e, t) {
	var n = ml(e), r = n === "transform" ? nn : bf;
	return this.attrTween(e, typeof t == "function" ? (n.local ? Ef : Tf)(n, r, yf(this, "attr." + e, t)) : t == null ? (n.local ? Sf : xf)(n) : (n.local ? wf : Cf)(n, r, t));
}
function Of(e, t) {
	return function(n) {
		this.setAttribute(e, t.call(this, n));
	};
}
function kf(e, t) {
	return function(n) {
		this.setAttributeNS(e.space, e.local, t.call(this, n));
	};
}
function Af(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && kf(e, i)), n;
	}
	return i._value = t, i;
}
function jf(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && Of(e, i)), n;
	}
	return i._value = t, i;
}
function Mf(e, t) {
	var n = "attr." + e;
	if (arguments.length < 2) return (n = this.tween(n)) && n._value;
	if (t == null) return this.tween(n, null);
	if (typeof t != "function") throw Error();
	var r = ml(e);
	return this.tween(n, (r.local ? Af : jf)(r, t));
}
function Nf(e, t) {
	return function() {
		ff(this, e).delay = +t.apply(this, arguments);
	};
}
function Pf(e, t) {
	return t = +t, function() {
		ff(this, e).delay = t;
	};
}
function Ff(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Nf : Pf)(t, e)) : X(this.node(), t).delay;
}
function If(e, t) {
	return function() {
		Y(this, e).duration = +t.apply(this, arguments);
	};
}
function Lf(e, t) {
	return t = +t, function() {
		Y(this, e).duration = t;
	};
}
function Rf(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? If : Lf)(t, e)) : X(this.node(), t).duration;
}
function zf(e, t) {
	if (typeof t != "function") throw Error();
	return function() {
		Y(this, e).ease = t;
	};
}
function Bf(e) {
	var t = this._id;
	return arguments.length ? this.each(zf(t, e)) : X(this.node(), t).ease;
}
function Vf(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		if (typeof n != "function") throw Error();
		Y(this, e).ease = n;
	};
}
function Hf(e) {
	if (typeof e != "function") throw Error();
	return this.each(Vf(this._id, e));
}
function Uf(e) {
	typeof e != "function" && (e = El(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new Z(r, this._parents, this._name, this._id);
}
function Wf(e) {
	if (e._id !== this._id) throw Error();
	for (var t = this._groups, n = e._groups, r = t.length, i = n.length, a = Math.min(r, i), o = Array(r), s = 0; s < a; ++s) for (var c = t[s], l = n[s], u = c.length, d = o[s] = Array(u), f, p = 0; p < u; ++p) (f = c[p] || l[p]) && (d[p] = f);
	for (; s < r; ++s) o[s] = t[s];
	return new Z(o, this._parents, this._name, this._id);
}
function Gf(e) {
	return (e + "").trim().split(/^|\s+/).every(function(e) {
		var t = e.indexOf(".");
		return t >= 0 && (e = e.slice(0, t)), !e || e === "start";
	});
}
function Kf(e, t, n) {
	var r, i, a = Gf(t) ? ff : Y;
	return function() {
		var o = a(this, e), s = o.on;
		s !== r && (i = (r = s).copy()).on(t, n), o.on = i;
	};
}
function qf(e, t) {
	var n = this._id;
	return arguments.length < 2 ? X(this.node(), n).on.on(e) : this.each(Kf(n, e, t));
}
function Jf(e) {
	return function() {
		var t = this.parentNode;
		for (var n in this.__transition) if (+n !== e) return;
		t && t.removeChild(this);
	};
}
function Yf() {
	return this.on("end.remove", Jf(this._id));
}
function Xf(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = yl(e));
	for (var r = this._groups, i = r.length, a = Array(i), o = 0; o < i; ++o) for (var s = r[o], c = s.length, l = a[o] = Array(c), u, d, f = 0; f < c; ++f) (u = s[f]) && (d = e.call(u, u.__data__, f, s)) && ("__data__" in u && (d.__data__ = u.__data__), l[f] = d, df(l[f], t, n, f, l, X(u, n)));
	return new Z(a, this._parents, t, n);
}
function Zf(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = Cl(e));
	for (var r = this._groups, i = r.length, a = [], o = [], s = 0; s < i; ++s) for (var c = r[s], l = c.length, u, d = 0; d < l; ++d) if (u = c[d]) {
		for (var f = e.call(u, u.__data__, d, c), p, m = X(u, n), h = 0, g = f.length; h < g; ++h) (p = f[h]) && df(p, t, n, h, f, m);
		a.push(f), o.push(u);
	}
	return new Z(a, o, t, n);
}
var Qf = cd.prototype.constructor;
function $f() {
	return new Qf(this._groups, this._parents);
}
function ep(e, t) {
	var n, r, i;
	return function() {
		var a = gu(this, e), o = (this.style.removeProperty(e), gu(this, e));
		return a === o ? null : a === n && o === r ? i : i = t(n = a, r = o);
	};
}
function tp(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function np(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = gu(this, e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function rp(e, t, n) {
	var r, i, a;
	return function() {
		var o = gu(this, e), s = n(this), c = s + "";
		return s ?? (c = s = (this.style.removeProperty(e), gu(this, e))), o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s));
	};
}
function ip(e, t) {
	var n, r, i, a = "style." + t, o = "end." + a, s;
	return function() {
		var c = Y(this, e), l = c.on, u = c.value[a] == null ? s ||= tp(t) : void 0;
		(l !== n || i !== u) && (r = (n = l).copy()).on(o, i = u), c.on = r;
	};
}
function ap(e, t, n) {
	var r = (e += "") == "transform" ? tn : bf;
	return t == null ? this.styleTween(e, ep(e, r)).on("end.style." + e, tp(e)) : typeof t == "function" ? this.styleTween(e, rp(e, r, yf(this, "style." + e, t))).each(ip(this._id, e)) : this.styleTween(e, np(e, r, t), n).on("end.style." + e, null);
}
function op(e, t, n) {
	return function(r) {
		this.style.setProperty(e, t.call(this, r), n);
	};
}
function sp(e, t, n) {
	var r, i;
	function a() {
		var a = t.apply(this, arguments);
		return a !== i && (r = (i = a) && op(e, a, n)), r;
	}
	return a._value = t, a;
}
function cp(e, t, n) {
	var r = "style." + (e += "");
	if (arguments.length < 2) return (r = this.tween(r)) && r._value;
	if (t == null) return this.tween(r, null);
	if (typeof t != "function") throw Error();
	return this.tween(r, sp(e, t, n ?? ""));
}
function lp(e) {
	return function() {
		this.textContent = e;
	};
}
function up(e) {
	return function() {
		var t = e(this);
		this.textContent = t ?? "";
	};
}
function dp(e) {
	return this.tween("text", typeof e == "function" ? up(yf(this, "text", e)) : lp(e == null ? "" : e + ""));
}
function fp(e) {
	return function(t) {
		this.textContent = e.call(this, t);
	};
}
function pp(e) {
	var t, n;
	function r() {
		var r = e.apply(this, arguments);
		return r !== n && (t = (n = r) && fp(r)), t;
	}
	return r._value = e, r;
}
function mp(e) {
	var t = "text";
	if (arguments.length < 1) return (t = this.tween(t)) && t._value;
	if (e == null) return this.tween(t, null);
	if (typeof e != "function") throw Error();
	return this.tween(t, pp(e));
}
function hp() {
	for (var e = this._name, t = this._id, n = vp(), r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) if (c = o[l]) {
		var u = X(c, t);
		df(c, e, n, l, o, {
			time: u.time + u.delay + u.duration,
			delay: 0,
			duration: u.duration,
			ease: u.ease
		});
	}
	return new Z(r, this._parents, e, n);
}
function gp() {
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
var _p = 0;
function Z(e, t, n, r) {
	this._groups = e, this._parents = t, this._name = n, this._id = r;
}
function vp() {
	return ++_p;
}
var Q = cd.prototype;
Z.prototype = {
	constructor: Z,
	select: Xf,
	selectAll: Zf,
	selectChild: Q.selectChild,
	selectChildren: Q.selectChildren,
	filter: Uf,
	merge: Wf,
	selection: $f,
	transition: hp,
	call: Q.call,
	nodes: Q.nodes,
	node: Q.node,
	size: Q.size,
	empty: Q.empty,
	each: Q.each,
	on: qf,
	attr: Df,
	attrTween: Mf,
	style: ap,
	styleTween: cp,
	text: dp,
	textTween: mp,
	remove: Yf,
	tween: vf,
	delay: Ff,
	duration: Rf,
	ease: Bf,
	easeVarying: Hf,
	end: gp,
	[Symbol.iterator]: Q[Symbol.iterator]
};
var yp = {
	time: null,
	delay: 0,
	duration: 250,
	ease: qd
};
function bp(e, t) {
	for (var n; !(n = e.__transition) || !(n = n[t]);) if (!(e = e.parentNode)) throw Error(`transition ${t} not found`);
	return n;
}
function xp(e) {
	var t, n;
	e instanceof Z ? (t = e._id, e = e._name) : (t = vp(), (n = yp).time = Ld(), e = e == null ? null : e + "");
	for (var r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && df(c, e, t, l, o, n || bp(c, t));
	return new Z(r, this._parents, e, t);
}
cd.prototype.interrupt = hf, cd.prototype.transition = xp;
// node_modules/d3-zoom/dist/d3-zoom.mjs
var Sp = (e) => () => e;
function Cp(e, { sourceEvent: t, target: n, transform: r, dispatch: i }) {
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
var wp = new $(1, 0, 0);
Tp.prototype = $.prototype;
function Tp(e) {
	for (; !e.__zoom;) if (!(e = e.parentNode)) return wp;
	return e.__zoom;
}
function Ep(e) {
	e.stopImmediatePropagation();
}
function Dp(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Op(e) {
	return (!e.ctrlKey || e.type === "wheel") && !e.button;
}
function kp() {
	var e = this;
	return e instanceof SVGElement ? (e = e.ownerSVGElement || e, e.hasAttribute("viewBox") ? (e = e.viewBox.baseVal, [[e.x, e.y], [e.x + e.width, e.y + e.height]]) : [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]]) : [[0, 0], [e.clientWidth, e.clientHeight]];
}
function Ap() {
	return this.__zoom || wp;
}
function jp(e) {
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * (e.ctrlKey ? 10 : 1);
}
function Mp() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function Np(e, t, n) {
	var r = e.invertX(t[0][0]) - n[0][0], i = e.invertX(t[1][0]) - n[1][0], a = e.invertY(t[0][1]) - n[0][1], o = e.invertY(t[1][1]) - n[1][1];
	return e.translate(i > r ? (r + i) / 2 : Math.min(0, r) || Math.max(0, i), o > a ? (a + o) / 2 : Math.min(0, a) || Math.max(0, o));
}
function Pp() {
	var e = Op, t = kp, n = Np, r = jp, i = Mp, a = [0, Infinity], o = [[-Infinity, -Infinity], [Infinity, Infinity]], s = 250, c = cn, l = gd("start", "zoom", "end"), u, d, f, p = 500, m = 150, h = 0, g = 10;
	function _(e) {
		e.property("__zoom", Ap).on("wheel.zoom", w, { passive: !1 }).on("mousedown.zoom", ee).on("dblclick.zoom", T).filter(i).on("touchstart.zoom", te).on("touchmove.zoom", ne).on("touchend.zoom touchcancel.zoom", E).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	_.transform = function(e, t, n, r) {
		var i = e.selection ? e.selection() : e;
		i.property("__zoom", Ap), e === i ? i.interrupt().each(function() {
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
			return n(wp.translate(c[0], c[1]).scale(s.k).translate(typeof r == "function" ? -r.apply(this, arguments) : -r, typeof i == "function" ? -i.apply(this, arguments) : -i), e, o);
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
			l.call(e, this.that, new Cp(e, {
				sourceEvent: this.sourceEvent,
				target: _,
				transform: this.that.__zoom,
				dispatch: l
			}), t);
		}
	};
	function w(t, ...i) {
		if (!e.apply(this, arguments)) return;
		var s = S(this, i).event(t), c = this.__zoom, l = Math.max(a[0], Math.min(a[1], c.k * 2 ** r.apply(this, arguments))), u = md(t);
		if (s.wheel) (s.mouse[0][0] !== u[0] || s.mouse[0][1] !== u[1]) && (s.mouse[1] = c.invert(s.mouse[0] = u)), clearTimeout(s.wheel);
		else if (c.k === l) return;
		else s.mouse = [u, c.invert(u)], mf(this), s.start();
		Dp(t), s.wheel = setTimeout(d, m), s.zoom("mouse", n(y(v(c, l), s.mouse[0], s.mouse[1]), s.extent, o));
		function d() {
			s.wheel = null, s.end();
		}
	}
	function ee(t, ...r) {
		if (f || !e.apply(this, arguments)) return;
		var i = t.currentTarget, a = S(this, r, !0).event(t), s = J(t.view).on("mousemove.zoom", d, !0).on("mouseup.zoom", p, !0), c = md(t, i), l = t.clientX, u = t.clientY;
		Cd(t.view), Ep(t), a.mouse = [c, this.__zoom.invert(c)], mf(this), a.start();
		function d(e) {
			if (Dp(e), !a.moved) {
				var t = e.clientX - l, r = e.clientY - u;
				a.moved = t * t + r * r > h;
			}
			a.event(e).zoom("mouse", n(y(a.that.__zoom, a.mouse[0] = md(e, i), a.mouse[1]), a.extent, o));
		}
		function p(e) {
			s.on("mousemove.zoom mouseup.zoom", null), wd(e.view, a.moved), Dp(e), a.event(e).end();
		}
	}
	function T(r, ...i) {
		if (e.apply(this, arguments)) {
			var a = this.__zoom, c = md(r.changedTouches ? r.changedTouches[0] : r, this), l = a.invert(c), u = a.k * (r.shiftKey ? .5 : 2), d = n(y(v(a, u), c, l), t.apply(this, i), o);
			Dp(r), s > 0 ? J(this).transition().duration(s).call(x, d, c, r) : J(this).call(_.transform, d, c, r);
		}
	}
	function te(t, ...n) {
		if (e.apply(this, arguments)) {
			var r = t.touches, i = r.length, a = S(this, n, t.changedTouches.length === i).event(t), o, s, c, l;
			for (Ep(t), s = 0; s < i; ++s) c = r[s], l = md(c, this), l = [
				l,
				this.__zoom.invert(l),
				c.identifier
			], a.touch0 ? !a.touch1 && a.touch0[2] !== l[2] && (a.touch1 = l, a.taps = 0) : (a.touch0 = l, o = !0, a.taps = 1 + !!u);
			u &&= clearTimeout(u), o && (a.taps < 2 && (d = l[0], u = setTimeout(function() {
				u = null;
			}, p)), mf(this), a.start());
		}
	}
	function ne(e, ...t) {
		if (this.__zooming) {
			var r = S(this, t).event(e), i = e.changedTouches, a = i.length, s, c, l, u;
			for (Dp(e), s = 0; s < a; ++s) c = i[s], l = md(c, this), r.touch0 && r.touch0[2] === c.identifier ? r.touch0[0] = l : r.touch1 && r.touch1[2] === c.identifier && (r.touch1[0] = l);
			if (c = r.that.__zoom, r.touch1) {
				var d = r.touch0[0], f = r.touch0[1], p = r.touch1[0], m = r.touch1[1], h = (h = p[0] - d[0]) * h + (h = p[1] - d[1]) * h, g = (g = m[0] - f[0]) * g + (g = m[1] - f[1]) * g;
				c = v(c, Math.sqrt(h / g)), l = [(d[0] + p[0]) / 2, (d[1] + p[1]) / 2], u = [(f[0] + m[0]) / 2, (f[1] + m[1]) / 2];
			} else if (r.touch0) l = r.touch0[0], u = r.touch0[1];
			else return;
			r.zoom("touch", n(y(c, l, u), r.extent, o));
		}
	}
	function E(e, ...t) {
		if (this.__zooming) {
			var n = S(this, t).event(e), r = e.changedTouches, i = r.length, a, o;
			for (Ep(e), f && clearTimeout(f), f = setTimeout(function() {
				f = null;
			}, p), a = 0; a < i; ++a) o = r[a], n.touch0 && n.touch0[2] === o.identifier ? delete n.touch0 : n.touch1 && n.touch1[2] === o.identifier && delete n.touch1;
			if (n.touch1 && !n.touch0 && (n.touch0 = n.touch1, delete n.touch1), n.touch0) n.touch0[1] = this.__zoom.invert(n.touch0[0]);
			else if (n.end(), n.taps === 2 && (o = md(o, this), Math.hypot(d[0] - o[0], d[1] - o[1]) < g)) {
				var s = J(this).on("dblclick.zoom");
				s && s.apply(this, arguments);
			}
		}
	}
	return _.wheelDelta = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : Sp(+e), _) : r;
	}, _.filter = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : Sp(!!t), _) : e;
	}, _.touchable = function(e) {
		return arguments.length ? (i = typeof e == "function" ? e : Sp(!!e), _) : i;
	}, _.extent = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : Sp([[+e[0][0], +e[0][1]], [+e[1][0], +e[1][1]]]), _) : t;
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
var Fp = 60, Ip = .5, Lp = class {
	canvas;
	zoomer = Pp().scaleExtent([Ip, Fp]);
	transform = wp;
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
		return Pr(this.transform, this.canvas.clientWidth, this.canvas.clientHeight);
	}
	look(e) {
		let { x: t, y: n, k: r } = Fr(e, this.canvas.clientWidth, this.canvas.clientHeight);
		this.apply(wp.translate(t, n).scale(r));
	}
	fit() {
		this.apply(wp);
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
		}, e && t && (e !== n || t !== r) && this.look(Pr(this.transform, e, t));
	}
	destroy() {
		J(this.canvas).on(".zoom", null);
	}
	apply(e) {
		J(this.canvas).call(this.zoomer.transform, e);
	}
};
// src/picking.ts
function Rp(e, t, n, r, i) {
	let a = null, o = r * r;
	for (let r = 0; r < e.length / 2; r++) {
		let s = e[2 * r] - t, c = e[2 * r + 1] - n, l = s * s + c * c;
		l < o && i(r) && (o = l, a = r);
	}
	return a;
}
function zp(e, t, n) {
	let r = [];
	for (let i = 0; i < e.length / 2; i++) n(i) && Bp(t, e[2 * i], e[2 * i + 1]) && r.push(i);
	return r;
}
function Bp(e, t, n) {
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
var Vp = 4, Hp = class {
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
		].every((e, n) => Math.abs(e - (n % 2 ? t.y : t.x)) < Vp) ? this.targets.click(e.offsetX, e.offsetY, e.shiftKey ? "add" : r) : n.length && this.targets.enclose(n, r);
	}
}, Up = 200, Wp = class {
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
		this.metrics = e, this.from = this.to = [], this.cells = e.map(() => document.createElement("dd")), this.element.replaceChildren(...e.flatMap(({ title: e }, t) => [Object.assign(document.createElement("dt"), { textContent: e }), this.cells[t]]));
	}
	show(e) {
		let t = this.metrics.map(({ name: t }) => e[t] ?? null);
		this.to.length && t.every((e, t) => e === this.to[t]) || (this.from = this.current(), this.to = t, this.started = this.now(), this.write());
	}
	get lines() {
		return this.metrics.map((e, t) => `${e.title}  ${Gp(e, this.to[t])}`);
	}
	write() {
		let e = this.current();
		this.metrics.forEach((t, n) => this.cells[n].textContent = Gp(t, e[n])), cancelAnimationFrame(this.pending), this.share < 1 && (this.pending = requestAnimationFrame(() => this.write()));
	}
	get share() {
		return this.still() ? 1 : Math.min(1, (this.now() - this.started) / Up);
	}
	current() {
		let { from: e, to: t, share: n } = this;
		return t.map((t, r) => {
			let i = e[r] ?? null;
			return t === null || i === null ? t : i + (t - i) * n;
		});
	}
};
function Gp({ percent: e }, t) {
	return t == null ? "–" : e ? `${(100 * t).toFixed(1)}%` : Math.abs(t) < 1e3 ? t.toPrecision(3) : Math.round(t).toLocaleString("en");
}
// src/selection.ts
var Kp = class {
	onChange;
	ids = [];
	points = /* @__PURE__ */ new Set();
	probe = /* @__PURE__ */ new Uint32Array();
	pointOf = /* @__PURE__ */ new Map();
	constructor(e) {
		this.onChange = e;
	}
	setProbe(e) {
		this.probe = e, this.pointOf = new Map(Array.from(e, (e, t) => [e, t]));
		let t = this.ids;
		this.points = /* @__PURE__ */ new Set(), this.take(t.flatMap((e) => this.pointOf.get(e) ?? []), t);
	}
	choose(e) {
		this.take(e.flatMap((e) => this.pointOf.get(e) ?? []), this.ids);
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
}, qp = 40, Jp = class {
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
		return (this.static?.classes.length ?? 0) > qp;
	}
	add(e) {
		this.static ??= e.static;
		let t = !1;
		for (let [n, r] of e.frames) {
			let e = this.known.get(n);
			if (e) {
				Yp(e, r);
				continue;
			}
			let i = {
				...r,
				epoch: n,
				scale: {
					x: 0,
					y: 0,
					radius: 1
				}
			};
			this.known.set(n, i), this.frames.push(i), t = !0;
		}
		return t && (this.frames.sort((e, t) => e.epoch - t.epoch), this.rescale()), { missing: e.epochs.length > 0 && (!this.static || e.epochs.some((e) => !this.known.has(e))) };
	}
	rescale() {
		let e = null;
		for (let t of this.frames) t.scale = _i(t.points, e), e = t.scale;
	}
};
function Yp(e, t) {
	e.predictions ??= t.predictions, e.confidences ??= t.confidences, e.ghosts ??= t.ghosts, e.values = {
		...e.values,
		...t.values
	};
}
// src/tooltip.ts
var Xp = class {
	element;
	plot;
	constructor(e, t) {
		this.element = e, this.plot = t;
	}
	show(e, t, n, r, i, a) {
		let o = document.createElement("div");
		o.append(Zp(r, r.labels[e], i));
		let s = a?.predictions?.[e];
		if (s !== void 0) {
			let t = a?.confidences?.[e], n = s === r.labels[e], i = r.classes[s]?.name ?? `class ${s}`, c = t === void 0 ? "" : ` · ${Math.round(t / 2.55)}%`;
			o.append(Qp(n ? "prediction" : "prediction wrong", `taken for ${i}${c}`));
		}
		o.append(Qp("id", `image ${r.ids[e]}`)), this.place([$p(r.thumbnails, e), o], t, n);
	}
	showGhost(e, t, n, r, i, a) {
		let o = document.createElement("div");
		o.append(Zp(i, r.classA[e], a));
		let s = r.exact ? "" : " · place approximate";
		if (r.kind[e] === 0) {
			o.append(Qp("id", `synthesized inside the class${s}`)), this.place([o], t, n);
			return;
		}
		let c = r.lam[e];
		o.append(Zp(i, r.classB[e], a), Qp("prediction", `${Math.round(100 * c)}% and ${Math.round(100 * (1 - c))}%`), Qp("id", `mixed through ${r.kind[e] === 1 ? "pixels" : "features"}${s}`));
		let l = [r.first[e], r.second[e]].filter((e) => e >= 0 && e < i.labels.length);
		this.place([...l.map((e) => $p(i.thumbnails, e)), o], t, n);
	}
	hide() {
		this.element.hidden = !0;
	}
	place(e, t, n) {
		this.element.replaceChildren(...e), this.element.hidden = !1;
		let { clientWidth: r, clientHeight: i } = this.plot, { offsetWidth: a, offsetHeight: o } = this.element, s = t > r / 2 ? Math.max(4, t - a - 12) : Math.min(t + 12, r - a - 4), c = Math.min(Math.max(n - o / 2, 4), i - o - 4);
		Object.assign(this.element.style, {
			left: `${s}px`,
			top: `${c}px`
		});
	}
};
function Zp({ classes: e }, t, n) {
	let r = e[t], i = Object.assign(document.createElement("div"), { className: "name" });
	return i.append(Xr(r, n), r.name), i;
}
function Qp(e, t) {
	return Object.assign(document.createElement("div"), {
		className: e,
		textContent: t
	});
}
function $p({ height: e, width: t, channels: n, pixels: r }, i) {
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
var em = 12, tm = class {
	host;
	elements;
	legend;
	tooltip;
	readout;
	playback;
	selection;
	options;
	pointer;
	navigation;
	scene;
	drawing;
	resizes;
	memory;
	series = new Jp("");
	lastMessage = null;
	link = null;
	chosen = null;
	ground;
	hoveredClass = null;
	leading = !0;
	constructor(e, n = {}) {
		this.host = n, this.elements = Tr(e);
		let { root: r, plot: i, canvas: a, legend: o, tooltip: s, readout: c, colorBy: l, panel: u } = this.elements;
		this.ground = t(r), this.takeScheme(), this.legend = new tl(o, () => this.recolor()), this.tooltip = new Xp(s, i), this.readout = new Wp(c), this.playback = new wi(() => this.framesMoved()), this.selection = new Kp(() => this.selectionMoved()), this.options = new Xc(l, u, (e) => this.optionMoved(e)), this.memory = new rl(this.playback, this.options, this.selection, (e) => this.host.onShown?.(e)), this.scene = this.makeScene(), this.drawing = new Lc(this.elements, this.scene, () => this.announce()), this.pointer = new Hp(a, {
			hover: (e, t) => this.hover(e, t),
			leave: () => this.leave(),
			click: (e, t, n) => {
				let r = Rp(this.drawing.screen(), e, t, em, this.drawing.isVisible);
				r === null ? n === "replace" && this.selection.clear() : this.selection.pick([r], n);
			},
			drawing: (e) => {
				this.drawing.lasso = e, this.leave(), this.drawing.request();
			},
			enclose: (e, t) => {
				this.selection.pick(zp(this.drawing.screen(), e, this.drawing.isVisible), t), this.setLassoing(!1);
			}
		}), this.navigation = new Lp(a, (e) => this.pointer.pans(e), () => this.cameraMoved()), this.resizes = new ResizeObserver(() => {
			this.drawing.resize(), this.quietly(() => this.navigation.resize());
		}), this.resizes.observe(i), this.listen(), this.announce();
	}
	apply(e) {
		if (this.lastMessage && al(this.lastMessage, e)) return;
		let t = ol(e);
		this.lastMessage = e, t.series !== this.series.name && this.startSeries(t);
		let n = this.series.static !== null, { missing: r } = this.series.add(t);
		r && this.host.onResend?.(t.series), this.elements.caption.textContent = t.caption, !n && this.series.static && this.takeStatic(this.series.static), this.series.static && (this.quietly(() => this.playback.update([...this.series.frames])), n || this.quietly(() => this.memory.restore(t.initial)), this.takeChoice(t.choice), this.setLink(t.link)), this.recolor(), this.announce();
	}
	setTheme() {
		let e = t(this.elements.root);
		e.join() !== this.ground.join() && (this.ground = e, this.takeScheme(), this.drawLegend(), this.recolor());
	}
	takeScheme() {
		this.elements.root.style.colorScheme = this.dark ? "dark" : "light";
	}
	seekEpoch(e) {
		this.playback.seekEpoch(e);
	}
	select(e) {
		this.selection.choose(e);
	}
	destroy() {
		K.leave(this), this.memory.destroy(), this.playback.reset(), this.resizes.disconnect(), this.navigation.destroy(), document.removeEventListener("pointerdown", this.closeMenu), this.drawing.destroy(), this.elements.root.remove();
	}
	followEpoch(e) {
		let { frames: t } = this.playback, n = t.map((t) => Math.abs(t.epoch - e));
		t.length && this.quietly(() => this.seek(n.indexOf(Math.min(...n))));
	}
	followSelection(e) {
		this.quietly(() => this.selection.choose(e));
	}
	followGaze(e) {
		this.quietly(() => this.navigation.look(e));
	}
	followSwitch() {
		this.quietly(() => this.options.set("cameras", K.camerasLinked(this)));
	}
	quietly(e) {
		let t = this.leading;
		this.leading = !1, e(), this.leading = t;
	}
	takeChoice(e) {
		e !== null && e.number !== this.chosen && (this.chosen = e.number, this.selection.choose(e.ids));
	}
	setLink(e) {
		e !== this.link && (this.link = e, e === null ? K.leave(this) : K.join(e, this));
	}
	get dark() {
		return n(this.ground);
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
				return e.lit;
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
	get lit() {
		return this.legend.lit ?? (this.series.manyClasses ? this.hoveredClass : null);
	}
	startSeries(e) {
		let { run: t } = this.series, { kept: n } = this.playback;
		this.series = new Jp(e.series), this.legend.reset(), this.quietly(() => this.playback.reset()), this.series.run === t && n !== null && this.playback.stayAt(n), this.drawing.clear();
	}
	takeStatic(e) {
		this.drawLegend(), this.readout.setMetrics(e.metrics), this.quietly(() => this.selection.setProbe(e.ids)), this.drawing.start();
	}
	drawLegend() {
		let e = [
			"class",
			"prediction",
			"error"
		].includes(this.options.values.colorBy);
		this.series.static && this.legend.setClasses(this.series.static.classes, this.dark, e);
	}
	recolor() {
		let e = this.series.static;
		e && (this.drawing.recolor(), Gc(this.elements.key, this.options, this.scene, this.link !== null), this.readout.show(this.playback.frame?.values ?? {}), this.elements.readout.hidden = !this.options.values.readout || e.metrics.length === 0);
	}
	framesMoved() {
		let { frame: e } = this.playback;
		this.drawing.move(), e && (this.host.onEpoch?.(e.epoch), this.leading && K.moveTo(this, e.epoch)), this.tooltip.hide(), this.recolor(), this.announce(), this.memory.stir();
	}
	selectionMoved() {
		this.host.onSelect?.(this.selection.ids), this.leading && K.select(this, this.selection.ids), this.recolor(), this.announce();
	}
	cameraMoved() {
		this.tooltip.hide(), this.leading && K.lookAt(this, this.navigation.gaze), this.announce(), this.drawing.request();
	}
	optionMoved(e) {
		let { values: t } = this.options;
		e === "speed" && (this.playback.speed = t.speed), e === "colorBy" && this.drawLegend(), this.memory.stir(), e === "cameras" && this.leading && (K.linkCameras(this, t.cameras), K.lookAt(this, this.navigation.gaze)), this.recolor(), this.announce();
	}
	listen() {
		let { plot: e, play: t, slider: n, fit: r, lasso: i, picture: a } = this.elements;
		r.addEventListener("click", () => this.fit()), t.addEventListener("click", () => this.togglePlay()), i.addEventListener("click", () => this.setLassoing(!this.pointer.lassoing)), a.addEventListener("click", () => this.savePicture()), n.addEventListener("input", () => this.seek(Number(n.value))), document.addEventListener("pointerdown", this.closeMenu), $c(this.elements, {
			play: () => this.togglePlay(),
			step: (e) => this.seek(this.playback.index + e),
			end: (e) => this.seek(e ? this.playback.frames.length - 1 : 0),
			escape: () => this.escape(),
			lasso: () => this.setLassoing(!this.pointer.lassoing),
			options: this.options,
			navigation: this.navigation
		}), e.addEventListener("dblclick", () => this.fit());
	}
	closeMenu = (e) => {
		let { menu: t } = this.elements;
		t.open && !e.composedPath().includes(t) && (t.open = !1);
	};
	savePicture() {
		let e = this.drawing.picture(this.options.values.readout ? this.readout.lines : []), t = `${this.series.name}-epoch-${this.playback.frame?.epoch ?? 0}.png`;
		e && Ai(e, t.replaceAll("/", "-"));
	}
	seek(e) {
		this.playback.pause(), this.playback.seek(e);
	}
	togglePlay() {
		this.playback.playing ? this.playback.pause() : this.playback.play();
	}
	setLassoing(e) {
		this.pointer.lassoing = e, this.elements.lasso.setAttribute("aria-pressed", String(e)), this.elements.root.classList.toggle("lassoing", e);
	}
	escape() {
		this.pointer.drawing ? this.pointer.cancel() : this.pointer.lassoing ? this.setLassoing(!1) : this.selection.ids.length ? this.selection.clear() : this.fit();
	}
	fit() {
		this.tooltip.hide(), this.navigation.fit();
	}
	hover(e, t) {
		let n = this.series.static, { frame: r } = this.playback;
		if (!n || !r) return;
		let { drawing: i } = this, [a, o] = [i.screen(), i.ghostScreen()], s = n.ghosts && Rp(o, e, t, em / 2, i.isGhostVisible), c = Rp(a, e, t, em, i.isVisible);
		n.ghosts && s !== null ? this.tooltip.showGhost(s, o[2 * s], o[2 * s + 1], n.ghosts, n, this.dark) : c === null ? this.tooltip.hide() : this.tooltip.show(c, a[2 * c], a[2 * c + 1], n, this.dark, r), this.hoverClass(c === null ? null : n.labels[c]);
	}
	leave() {
		this.tooltip.hide(), this.hoverClass(null);
	}
	hoverClass(e) {
		e !== this.hoveredClass && (this.hoveredClass = e, this.series.manyClasses && this.recolor());
	}
	announce() {
		Ar(this.elements, {
			series: this.series,
			playback: this.playback,
			selected: this.selection.ids.length,
			zoom: this.navigation.zoom.k,
			colour: this.options.values.colorBy,
			renderer: this.drawing.kind
		});
	}
}, nm = class {
	view;
	curves;
	element = document.createElement("div");
	scheme = matchMedia("(prefers-color-scheme: dark)");
	constructor(e, t = {}) {
		this.element.className = "stage";
		let n = Object.assign(document.createElement("style"), { textContent: xr }), r = document.createElement("div");
		this.curves = new _r((e) => this.view.seekEpoch(e)), this.element.append(n, r), e.append(this.element), this.takeTheme(), this.scheme.addEventListener("change", this.takeTheme), this.view = new tm(r, {
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
		this.scheme.removeEventListener("change", this.takeTheme), this.view.destroy(), this.element.remove();
	}
};
// src/notebook.ts
function rm({ model: e, el: t }) {
	let n = new nm(t, { onSelect: (t) => {
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
var im = /* @__PURE__ */ new WeakMap();
function am({ data: e, parentElement: t, setStateValue: n, setTriggerValue: r }) {
	let i = im.get(t);
	return i ? i.setTheme() : (i = new tm(t, {
		onResend: (e) => r("resend", {
			series: e,
			at: Date.now()
		}),
		onSelect: (e) => n("selection", [...e]),
		onShown: (e) => n("shown", e)
	}), im.set(t, i)), e && i.apply(e), () => {
		im.get(t)?.destroy(), im.delete(t);
	};
}
// src/replay.ts
function om(e, t, n) {
	let r = new nm(e);
	return r.view.apply(t), n && r.drawCurves(n), r;
}
// src/index.ts
function sm(e) {
	return e ? am(e) : { render: rm };
}
export { sm as default, om as mountReplay };
