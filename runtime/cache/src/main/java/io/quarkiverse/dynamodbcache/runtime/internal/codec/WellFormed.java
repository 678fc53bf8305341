package io.quarkiverse.dynamodbcache.runtime.internal.codec;

/** Whether UTF-8 gives a text back as it was. */
final class WellFormed {

    private WellFormed() {
    }

    /** @return false if a surrogate stands alone */
    static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
