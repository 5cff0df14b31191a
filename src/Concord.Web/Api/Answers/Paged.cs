using System.ComponentModel;

namespace Concord.Web.Api.Answers;

public sealed record Paged<T>(
    [property: Description("The number of this page, from 1.")] int Page,
    [property: Description("How many items a full page has.")] int PageSize,
    [property: Description("How many items the whole list has.")] int Total,
    [property: Description("How many pages that makes; at least 1.")] int Pages,
    IReadOnlyList<T> Items);
