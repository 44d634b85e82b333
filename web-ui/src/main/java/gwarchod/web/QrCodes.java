package gwarchod.web;

import io.nayuki.qrcodegen.QrCode;

/// QR codes as paths of an SVG, drawn here: no secret is sent anywhere to be drawn.
final class QrCodes {
    /// White around it, in modules, as the standard asks.
    private static final int BORDER = 4;

    private QrCodes() {}

    /// @param size width and height of the picture, in modules
    /// @param path its dark modules
    public record Drawn(int size, String path) {}

    static Drawn of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
                }
            }
        }
        return new Drawn(code.size + 2 * BORDER, path.toString());
    }
}
