package gwarchod.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// Styles, scripts and icons, held in memory, compressed once. Their links carry a hash of their content, so that a browser keeps them
/// for good and still gets a new release at once. GOV.UK styles are served without the typeface that only GOV.UK may use.
final class Assets {
    private static final String GOVUK = "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";
    private static final String MOJ = "/META-INF/resources/webjars/ministryofjustice__frontend/7.1.0/moj/";
    private static final String[] MOJ_ICONS = {
        "icon-close-cross-black.svg", "icon-document.svg", "icon-progress-tick.svg", "icon-tag-remove-cross-white.svg",
        "icon-tag-remove-cross.svg", "icon-toggle-plus-minus.svg"
    };
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private record Asset(String type, String hash, Buffer plain, Buffer gzipped) {}

    private final Map<String, Asset> all = new TreeMap<>();

    Assets() {
        add("govuk.css", withoutTypeface(read(GOVUK + "govuk-frontend.min.css")));
        add("govuk.js", withoutMap(read(GOVUK + "govuk-frontend.min.js")));
        add("moj.css", withoutTypeface(read(MOJ + "moj-frontend.min.css")));
        for (String icon : MOJ_ICONS) {
            add("images/" + icon, read(MOJ + "assets/images/" + icon));
        }
        for (String own : new String[] {
                "gwarchod.css", "gwarchod.js", "live.js", "keep.js", "concern.js", "kept.js", "keys.js", "passkey.js", "invitation.js", "parsed.js", "early.js",
                "icon.svg"}) {
            add(own, read("/web/" + own));
        }
    }

    void mount(Router router) {
        router.get("/assets/*").method(HttpMethod.HEAD).putMetadata(PageDoor.PERMISSION, "public").handler(this::serve);
    }

    /// The address of an asset, with the hash of what it holds.
    String link(String name) {
        var asset = all.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return "/assets/" + name + "?v=" + asset.hash();
    }

    private void serve(RoutingContext context) {
        var path = context.normalizedPath();
        var asset = path.startsWith("/assets/") ? all.get(path.substring("/assets/".length())) : null;
        if (asset == null) {
            context.fail(404);
            return;
        }
        var response = context.response();
        boolean exact = asset.hash().equals(context.request().getParam("v"));
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(HttpHeaders.ETAG, '"' + asset.hash() + '"')
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.CACHE_CONTROL, exact ? "public, max-age=31536000, immutable" : "no-cache");
        if (('"' + asset.hash() + '"').equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        var accepts = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepts != null && accepts.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(asset.gzipped());
        } else {
            response.end(asset.plain());
        }
    }

    private void add(String name, byte[] content) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        all.put(name, new Asset(type, hash(content), Buffer.buffer(content), Buffer.buffer(gzipped(content))));
    }

    private static byte[] withoutTypeface(byte[] css) {
        var text = new String(css, StandardCharsets.UTF_8)
                .replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("\"?GDS Transport\"?,", "")
                .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withoutMap(byte[] script) {
        return new String(script, StandardCharsets.UTF_8).replaceAll("//# sourceMappingURL=.*", "").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String path) {
        try (var in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzipped(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
