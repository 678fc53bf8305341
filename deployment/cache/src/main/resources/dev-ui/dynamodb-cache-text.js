/** How the page writes numbers, and failures. */

export function hitRate(rate) {
    return rate === undefined || rate === null ? '–' : (100 * rate).toFixed(rate === 1 ? 0 : 1) + ' %';
}

export function units(amount) {
    return amount.toLocaleString(undefined, { maximumFractionDigits: 1 });
}

export function bytes(size) {
    return size < 1024 ? size + ' B' : size < 1024 * 1024 ? (size / 1024).toFixed(1) + ' KB'
        : (size / 1024 / 1024).toFixed(1) + ' MB';
}

const UNITS = [['d', 86_400], ['h', 3_600], ['min', 60], ['s', 1]];

/** Its two largest units: the others change too fast to be read. */
export function duration(millis) {
    let seconds = Math.max(0, Math.floor(millis / 1000));
    const parts = [];
    for (const [name, length] of UNITS) {
        const count = Math.floor(seconds / length);
        if (count > 0 && parts.length < 2) {
            parts.push(count + ' ' + name);
        } else if (parts.length > 0) {
            break;
        }
        seconds -= count * length;
    }
    return parts.length === 0 ? '0 s' : parts.join(' ');
}

/** Of a call of the service that failed. */
export function messageOf(failure) {
    return failure?.error?.message ?? String(failure);
}
