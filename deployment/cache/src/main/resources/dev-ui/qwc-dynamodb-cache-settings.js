import { LitElement, html, css } from 'lit';

const ORIGINS = {
    CACHE: 'this cache',
    ALL_CACHES: 'all caches',
    BUILT_IN: 'default'
};

/** The settings of one cache that are in force, and where each comes from. */
export class QwcDynamodbCacheSettings extends LitElement {

    static styles = css`
        table {
            border-collapse: collapse;
            width: 100%;
            font-size: var(--lumo-font-size-s);
        }
        th, td {
            text-align: left;
            vertical-align: top;
            padding: var(--lumo-space-xs) var(--lumo-space-m) var(--lumo-space-xs) 0;
            border-bottom: 1px solid var(--lumo-contrast-10pct);
        }
        td.value {
            font-family: monospace;
            overflow-wrap: anywhere;
        }
        .unset {
            color: var(--lumo-tertiary-text-color);
        }
        tr.default td {
            color: var(--lumo-secondary-text-color);
        }
        .source {
            color: var(--lumo-secondary-text-color);
            overflow-wrap: anywhere;
        }
    `;

    static properties = {
        settings: { type: Array }
    };

    constructor() {
        super();
        this.settings = [];
    }

    render() {
        return html`
            <table>
                <tr><th>Setting</th><th>Value</th><th>Set for</th><th>Where</th></tr>
                ${this.settings.map(each => this._renderSetting(each))}
            </table>`;
    }

    _renderSetting(setting) {
        return html`<tr class="${setting.origin === 'BUILT_IN' ? 'default' : 'set'}" data-setting="${setting.name}"
                title="${setting.property}">
            <td>${setting.name}</td>
            <td class="value">${setting.value ? setting.value : html`<span class="unset">not set</span>`}</td>
            <td>${ORIGINS[setting.origin]}</td>
            <td class="source" title="${setting.source ?? ''}">${shortened(setting.source ?? '')}</td>
        </tr>`;
    }
}

/** A file by its name: the whole path is in the tooltip. */
function shortened(source) {
    const file = /source=[^\]]*[/!]([^/!\]]+)\]/.exec(source);
    return file ? file[1] : source;
}

customElements.define('qwc-dynamodb-cache-settings', QwcDynamodbCacheSettings);
