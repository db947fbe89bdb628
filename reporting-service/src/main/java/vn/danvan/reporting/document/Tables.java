package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.reporting.document.PartyDocument.Align;
import vn.danvan.reporting.document.PartyDocument.Column;
import vn.danvan.reporting.document.PartyDocument.Row;
import vn.danvan.reporting.document.PartyDocument.Style;
import vn.danvan.reporting.document.PartyDocument.Table;

/** Builds one table, row by row; numbers the tables of a document in order. */
final class Tables {

    /** The size of tables with many columns, in points. */
    static final double DENSE = 11.5;

    private int number;

    /** Starts the next table: {@code Biểu 1. …}. */
    Builder next(String caption) {
        number++;
        return new Builder("Biểu " + number + ". " + caption);
    }

    /** A table in the making. */
    static final class Builder {

        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private double size = 13;

        private Builder(String caption) {
            this.caption = caption;
        }

        Builder left(String title, double width) {
            columns.add(new Column(title, width, Align.LEFT));
            return this;
        }

        Builder centre(String title, double width) {
            columns.add(new Column(title, width, Align.CENTRE));
            return this;
        }

        Builder right(String title, double width) {
            columns.add(new Column(title, width, Align.RIGHT));
            return this;
        }

        Builder size(double points) {
            size = points;
            return this;
        }

        Builder row(String... cells) {
            rows.add(new Row(Style.PLAIN, List.of(cells)));
            return this;
        }

        Builder row(List<String> cells) {
            rows.add(new Row(Style.PLAIN, cells));
            return this;
        }

        Builder total(String... cells) {
            rows.add(new Row(Style.TOTAL, List.of(cells)));
            return this;
        }

        Builder total(List<String> cells) {
            rows.add(new Row(Style.TOTAL, cells));
            return this;
        }

        Builder group(String title) {
            rows.add(new Row(Style.GROUP, List.of(title)));
            return this;
        }

        /** Done; smaller and with other widths when texts are very long. */
        Table table() {
            if (!Widths.narrow(columns, rows, size)) {
                return new Table(caption, columns, rows, size);
            }
            double smaller = Math.min(size, DENSE);
            return new Table(caption, Widths.fitted(columns, rows, smaller), rows, smaller);
        }
    }
}
