package io.quarkiverse.dynamodbcache.runtime.internal.store;

/** How long a text is once DynamoDB has it: in UTF-8. */
final class Utf8 {

    private Utf8() {
    }

    /** @return the number of bytes of the text in UTF-8, counted without encoding it */
    static int length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x800) {
                // A surrogate pair is two chars and four bytes.
                bytes += Character.isSurrogate(c) ? 1 : 2;
            } else if (c >= 0x80) {
                bytes++;
            }
        }
        return bytes;
    }

    /** @return the number of bytes of one character in UTF-8 */
    static int length(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
