package dev.mezan.cli.states.chart;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The looks of a picture. */
final class Styles {
    private static final String MARKS = Stream.of(Mark.values())
            .map(mark -> "." + mark.cssClass() + "{fill:" + mark.fill() + ";stroke:" + mark.line() + "}")
            .collect(Collectors.joining("\n"));

    /** The style sheet and the heads of arrows. */
    static final String TEXT = """
            <style>
            text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Color Emoji",sans-serif;text-anchor:middle;fill:#1f2328}
            .name{font-size:13px;font-weight:600}
            .detail{font-size:11px;fill:#57606a}
            .label{font-size:11px;fill:#424a53;stroke:#ffffff;stroke-width:4px;paint-order:stroke;stroke-linejoin:round}
            .label.catch{fill:#9a5b00}
            .legend{font-size:12px;text-anchor:start}
            .state{fill:#f6f8fa;stroke:#8c959f;stroke-width:1.5px}
            .box{fill-opacity:.35}
            .flow{fill:#ffffff;fill-opacity:.7;stroke:#d0d7de;stroke-dasharray:4 3}
            .start{fill:#57606a}
            .end{fill:none;stroke:#57606a}
            .way{fill:none;stroke:#8c959f;stroke-width:1.3px}
            .way.catch{stroke:#b7791f;stroke-dasharray:5 3}
            .way.taken{stroke-width:2.4px;stroke:#424a53}
            .way.taken.catch{stroke:#b7791f}
            @MARKS@
            </style>
            <defs>
            <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 1 L9 5 L0 9 Z" fill="#57606a"/></marker>
            <marker id="arrow-catch" viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 1 L9 5 L0 9 Z" fill="#b7791f"/></marker>
            </defs>""".replace("@MARKS@", MARKS);

    private Styles() {}
}
