package vn.danvan.reporting.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.PartyDocument.Bar;
import vn.danvan.reporting.document.PartyDocument.Chart;

/** Draws the chart in three greys that a black-and-white copier keeps apart. One unit is one point (1/72 inch). */
final class Charts {

    /** The width of the page's text: 165 mm. */
    static final int WIDTH = 468;

    private static final int PIXELS_PER_POINT = 3;
    private static final float TEXT = 11f;
    private static final double PLOT_WIDTH = 290;
    private static final Color[] GREYS = {new Color(0x40, 0x40, 0x40), new Color(0xB0, 0xB0, 0xB0), Color.WHITE};
    private static final Color[] LABELS = {Color.WHITE, Color.BLACK, Color.BLACK};

    private Charts() {}

    static int height(Chart chart) {
        return 62 + 19 * chart.bars().size();
    }

    /** The chart as an SVG element. */
    static String svg(Chart chart) {
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height(chart));
        graphics.setDefsKeyPrefix("c");
        draw(chart, graphics);
        return graphics.getSVGElement("chart", false, new ViewBox(0, 0, WIDTH, height(chart)), null, null);
    }

    /** The chart as an SVG file whose letters are those that word processors have. */
    static String svgFile(Chart chart) {
        return svg(chart).replace(Fonts.FAMILY, "Times New Roman");
    }

    /** The chart as a PNG file of {@code 3 * WIDTH} by {@code 3 * height} pixels. */
    static byte[] png(Chart chart) {
        BufferedImage image = new BufferedImage(
                WIDTH * PIXELS_PER_POINT, height(chart) * PIXELS_PER_POINT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            draw(chart, graphics);
        } finally {
            graphics.dispose();
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Chart chart, Graphics2D graphics) {
        chart(chart).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height(chart)));
    }

    private static JFreeChart chart(Chart chart) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        int longest = 1;
        for (Bar bar : chart.bars()) {
            for (int s = 0; s < chart.series().size(); s++) {
                data.addValue(bar.values().get(s), chart.series().get(s), bar.label());
            }
            longest = Math.max(
                    longest, bar.values().stream().mapToInt(Integer::intValue).sum());
        }
        CategoryPlot plot = new CategoryPlot(data, names(), numbers(longest), renderer(chart, longest));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(new Color(0xC8, 0xC8, 0xC8));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart result = new JFreeChart(null, Fonts.chart(TEXT), plot, true);
        result.setBackgroundPaint(Color.WHITE);
        result.setPadding(new RectangleInsets(2, 2, 2, 10));
        result.getLegend().setItemFont(Fonts.chart(TEXT));
        result.getLegend().setPosition(RectangleEdge.BOTTOM);
        result.getLegend().setFrame(BlockBorder.NONE);
        result.getLegend().setBackgroundPaint(Color.WHITE);
        return result;
    }

    private static CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(Fonts.chart(TEXT));
        axis.setMaximumCategoryLabelWidthRatio(0.38f);
        axis.setMaximumCategoryLabelLines(2);
        axis.setCategoryMargin(0.3);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        return axis;
    }

    private static NumberAxis numbers(int longest) {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(Fonts.chart(TEXT));
        axis.setStandardTickUnits(WholeNumbers.TICKS);
        axis.setRange(0, longest * 1.04);
        return axis;
    }

    private static StackedBarRenderer renderer(Chart chart, int longest) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setMaximumBarWidth(0.09);
        renderer.setDefaultItemLabelGenerator(new Counts(longest));
        renderer.setDefaultItemLabelsVisible(true);
        for (int s = 0; s < chart.series().size(); s++) {
            renderer.setSeriesPaint(s, GREYS[s]);
            renderer.setSeriesOutlinePaint(s, Color.BLACK);
            renderer.setSeriesOutlineStroke(s, new BasicStroke(0.7f));
            renderer.setSeriesItemLabelPaint(s, LABELS[s]);
            renderer.setSeriesItemLabelFont(s, Fonts.chart(TEXT - 1));
        }
        return renderer;
    }

    /** The number on its part of the bar, where the part is wide enough for it. */
    private record Counts(int longest) implements CategoryItemLabelGenerator {

        @Override
        public @Nullable String generateRowLabel(CategoryDataset data, int row) {
            return null;
        }

        @Override
        public @Nullable String generateColumnLabel(CategoryDataset data, int column) {
            return null;
        }

        @Override
        public @Nullable String generateLabel(CategoryDataset data, int row, int column) {
            int value = data.getValue(row, column).intValue();
            String label = Integer.toString(value);
            return value * PLOT_WIDTH / longest < label.length() * 5.5 + 3 ? null : label;
        }
    }
}
