using Microsoft.AspNetCore.Html;

namespace Concord.Web.Components;

/// <summary>What stands between two tags: HTML where there is some, else text, which is encoded.</summary>
public readonly record struct Inner(IHtmlContent? Html, string? Text)
{
    public bool IsEmpty => Html is null && string.IsNullOrEmpty(Text);

    public Inner Or(string text) => IsEmpty ? new(null, text) : this;
}
