using System.Globalization;
using Concord.Plans;
using Concord.Plans.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace Concord.Web.Pages.Plans.Finding;

/// <summary>A saved filter, as the address that opens its list and as the filter that it says.</summary>
public static class SavedAddress
{
    public static string Of(SavedFilter saved) => $"/plans/{saved.Plan}/actions?{saved.Query}";

    public static ActionFilter FilterOf(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        return new ActionFilter
        {
            Q = Part("q"), Chapter = int.TryParse(Part("chapter"), NumberStyles.None, CultureInfo.InvariantCulture, out var chapter) ? chapter : null, Lead = Part("lead"), Status = Part("status"), Kind = Part("kind"),
            Promised = Part("promised"), Timing = Part("timing"), After = Part("after"), Before = Part("before"), Milestones = Part("milestones"), Place = Part("place"), Attention = Part("attention"), Counted = Part("counted"), Sort = Part("sort"),
        };

        string? Part(string name) => parts.TryGetValue(name, out var value) ? value.ToString() : null;
    }
}
