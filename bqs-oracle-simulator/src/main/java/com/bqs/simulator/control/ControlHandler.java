package com.bqs.simulator.control;

import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.quirk.Quirks;
import com.bqs.simulator.rest.Faults;
import com.bqs.simulator.rest.RequestLog;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Everything under {@code /control}; leaves other requests to who comes next. */
public final class ControlHandler extends Handler.Abstract {

    private final Quirks quirks;

    private final Map<String, Function<String, String>> routes;

    public ControlHandler(Quirks quirks, Faults faults, RequestLog requests, Opportunities opportunities) {
        this.quirks = quirks;

        RowEditor rows = new RowEditor(opportunities);
        this.routes = Map.of(
                "GET /control/quirks", body -> ControlJson.quirks(quirks),
                "PUT /control/quirks", this::set,
                "DELETE /control/quirks", body -> done(quirks::reset),
                "POST /control/faults", body -> done(() -> faults.script(body)),
                "DELETE /control/faults", body -> done(faults::clear),
                "GET /control/requests", body -> ControlJson.requests(requests.lines()),
                "DELETE /control/requests", body -> done(requests::clear),
                "POST /control/rows", body -> ControlJson.count(rows.put(FlatJson.read(body))),
                "DELETE /control/rows", body -> ControlJson.count(rows.remove(FlatJson.read(body))));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (!path.startsWith("/control")) {
            return false;
        }
        Function<String, String> route = routes.get(request.getMethod() + " " + path);
        String answer;
        if (route == null) {
            response.setStatus(404);
            answer = ControlJson.error("there is " + String.join(", ", routes.keySet()));
        } else {
            try {
                answer = route.apply(Content.Source.asString(request));
            } catch (IllegalArgumentException e) {
                response.setStatus(400);
                answer = ControlJson.error(String.valueOf(e.getMessage()));
            }
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    /** All or none of them, so that a slip leaves no half-set CRM behind. */
    private String set(String body) {
        Quirks trial = new Quirks();
        Map<String, String> wanted = new LinkedHashMap<>();
        FlatJson.read(body).forEach(object -> object.forEach((name, value) -> wanted.put(name, text(value))));
        wanted.forEach(trial::set);
        wanted.forEach(quirks::set);
        return ControlJson.quirks(quirks);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "on" : "off";
        }
        return value == null ? "" : value.toString();
    }

    private static String done(Runnable work) {
        work.run();
        return ControlJson.count(1);
    }
}
