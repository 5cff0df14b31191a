using System.ComponentModel;

namespace Concord.Web.Api.Answers;

public sealed record ChapterAnswer(int Number, string Title, string Summary, int Actions, IReadOnlyList<StatusCount> Statuses,
    [property: Description("Its actions.")] string Href, [property: Description("The page about it, for people.")] string WebPage);

public sealed record ChapterName(int Number, string Title);
