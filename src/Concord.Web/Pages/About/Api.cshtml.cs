using Concord.Web.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web.Pages.About;

/// <summary>The API in plain words, from what its endpoints say of themselves.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class ApiModel(EndpointDataSource endpoints, IConfiguration configuration, PublicAddress address) : PageModel
{
    public sealed record Line(string Path, ApiOperation Said)
    {
        public IEnumerable<ApiParameter> Parameters => Said.Parameters.Where(parameter => !parameter.IsInPath);
    }

    public int RequestsPerMinute => configuration.GetValue("Concord:ApiRequestsPerMinute", ApiRates.Usual);

    public IReadOnlyList<Line> Lines { get; } = [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => (Path: endpoint.RoutePattern.RawText!.TrimEnd('/'), Said: endpoint.Metadata.GetMetadata<ApiOperation>()))
        .Where(each => each.Said is not null).Select(each => new Line(each.Path, each.Said!)).DistinctBy(line => line.Path)];

    /// <summary>Every parameter of a query once, in the order in which endpoints name them.</summary>
    public IEnumerable<ApiParameter> Parameters => Lines.SelectMany(line => line.Parameters).DistinctBy(parameter => parameter.Name);

    public Uri AddressOf(string path) => address.Of(Request, path);
}
