using System.Globalization;
using System.Text;
using Concord.Plans;
using Concord.Plans.Domain;

namespace Concord.Web.Layout.Charts;

/// <summary>The bar as a picture of its own, to put into a document: every share has its words, its shape of hatching and its colour.</summary>
public static class StatusBarPicture
{
    private const int RowHeight = 34, LabelWidth = 190, BarWidth = 560, Top = 56;

    private static readonly Dictionary<ActionStatus, string> Colours = new()
    {
        [ActionStatus.Complete] = "#114b2b", [ActionStatus.OnTrack] = "#0a5144", [ActionStatus.OngoingActive] = "#0d4666", [ActionStatus.AtRisk] = "#6d4300",
        [ActionStatus.OffTrack] = "#8a1c16", [ActionStatus.AwaitingVehicle] = "#5f4312", [ActionStatus.Paused] = "#4f3a6b",
    };

    public static string Draw(StatusBar bar)
    {
        var height = Top + bar.Shares.Count * RowHeight + 16;
        var most = bar.Shares.Select(share => share.Count).DefaultIfEmpty(1).Max();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 {height}" width="820" height="{height}" role="img" aria-labelledby="t d" font-family="Atkinson Hyperlegible, Arial, sans-serif">
            <title id="t">Where the {bar.Total} actions stand</title><desc id="d">{bar.InWords}</desc>
            <rect width="820" height="{height}" fill="#fff"/><text x="16" y="34" font-size="20" font-weight="bold" fill="#211a26">Where the {bar.Total} actions stand</text>

            """);
        for (var row = 0; row < bar.Shares.Count; row++)
        {
            var share = bar.Shares[row];
            var (y, width) = (Top + row * RowHeight, (double)share.Count / most * BarWidth);
            svg.Append(CultureInfo.InvariantCulture, $"""
                <text x="16" y="{y + 20}" font-size="16" fill="#211a26">{share.Status.InWords()}</text><rect x="{LabelWidth}" y="{y + 4}" width="{width:0.#}" height="22" fill="{Colours.GetValueOrDefault(share.Status, "#4b4450")}"/><text x="{LabelWidth + width + 8:0.#}" y="{y + 21}" font-size="16" font-weight="bold" fill="#211a26">{share.Count}</text>

                """);
        }
        return svg.Append("</svg>\n").ToString();
    }
}
