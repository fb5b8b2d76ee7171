// Unpacks DEFLATE data (RFC 1951), for browsers old and new.

/** The bytes that `packed` stands for; it throws where they are cut short or not well-formed. */
export function inflate(packed) {
  let out = new Uint8Array(packed.length * 4);
  let size = 0;
  let place = 0;
  let held = 0;
  let count = 0;
  const bits = (wanted) => {
    for (; count < wanted; count += 8) {
      if (place >= packed.length) throw new Error("inflate");
      held |= packed[place++] << count;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const put = (byte) => {
    if (size === out.length) {
      const longer = new Uint8Array(size * 2);
      longer.set(out);
      out = longer;
    }
    out[size++] = byte;
  };
  // A canonical code: how many symbols have each length, and the symbols in order of their codes.
  const code = (lengths) => {
    const counts = new Array(16).fill(0);
    for (const length of lengths) if (length) counts[length] += 1;
    const symbols = [...lengths.keys()].filter((symbol) => lengths[symbol]).sort((a, b) => lengths[a] - lengths[b] || a - b);
    return () => {
      let value = 0;
      let first = 0;
      let index = 0;
      for (let length = 1; length < 16; length += 1) {
        value |= bits(1);
        if (value - first < counts[length]) return symbols[index + value - first];
        index += counts[length];
        first = (first + counts[length]) << 1;
        value <<= 1;
      }
      throw new Error("inflate");
    };
  };
  for (let isLast = 0; !isLast; ) {
    isLast = bits(1);
    const kind = bits(2);
    if (kind === 3) throw new Error("inflate");
    if (kind === 0) {
      place -= count >> 3;
      held = count = 0;
      if (place + 4 > packed.length) throw new Error("inflate");
      const length = packed[place] | (packed[place + 1] << 8);
      packed.subarray(place + 4, place + 4 + length).forEach(put);
      place += 4 + length;
      continue;
    }
    let lengths = [];
    let literals = 288;
    if (kind === 1) {
      for (let symbol = 0; symbol < 318; symbol += 1) {
        lengths.push(symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : symbol < 288 ? 8 : 5);
      }
    } else {
      literals = bits(5) + 257;
      const total = literals + bits(5) + 1;
      const own = new Array(19).fill(0);
      const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
      for (let rest = bits(4) + 4, index = 0; index < rest; index += 1) own[order[index]] = bits(3);
      const next = code(own);
      while (lengths.length < total) {
        const symbol = next();
        if (symbol < 16) lengths.push(symbol);
        else {
          const value = symbol === 16 ? lengths.at(-1) : 0;
          let again = symbol === 16 ? bits(2) + 3 : symbol === 17 ? bits(3) + 3 : bits(7) + 11;
          while (again--) lengths.push(value);
        }
      }
    }
    const literal = code(lengths.slice(0, literals));
    const step = code(lengths.slice(literals));
    for (let symbol; (symbol = literal()) !== 256; ) {
      if (symbol < 256) {
        put(symbol);
        continue;
      }
      let extra = symbol > 264 && symbol < 285 ? (symbol - 261) >> 2 : 0;
      let length = symbol === 285 ? 258 : extra ? ((4 + ((symbol - 265) & 3)) << extra) + 3 + bits(extra) : symbol - 254;
      const near = step();
      extra = near > 3 ? (near >> 1) - 1 : 0;
      const distance = extra ? ((2 + (near & 1)) << extra) + 1 + bits(extra) : near + 1;
      while (length--) put(out[size - distance]);
    }
  }
  return out.subarray(0, size);
}
