using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Concord.Web.Api.Answers;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Concord.Web.Api;

/// <summary>An answer with the tag of what it says, so that whoever has it already is not sent it again.</summary>
public static class ApiAnswer
{
    /// <summary>As long as the service itself keeps its copies.</summary>
    private const string Kept = "public, max-age=10";

    public static IResult Of<T>(T value) => new Json(options => JsonSerializer.SerializeToUtf8Bytes(value, options));

    public static IResult Written(byte[] json) => new Json(_ => json);

    /// <summary>A page of a list that the caller has cut already.</summary>
    public static IResult Page<T>(HttpContext context, (int Page, int Size) asked, int total, IEnumerable<T> items)
    {
        var pages = Math.Max(1, (total + asked.Size - 1) / asked.Size);
        if (asked.Page > pages) throw new BadParameter("page", $"The last page is {pages}");
        context.Response.Headers.Link = string.Join(", ", Links(context.Request, asked.Page, pages));
        return Of(new Paged<T>(asked.Page, asked.Size, total, pages, [.. items]));
    }

    /// <summary>A page of a list that is short enough to be read whole.</summary>
    public static IResult PageOf<T>(HttpContext context, IReadOnlyCollection<T> all)
    {
        var asked = ApiParameters.PageOf(context.Request.Query);
        return Page(context, asked, all.Count, all.Skip((int)Math.Min(int.MaxValue, (asked.Page - 1L) * asked.Size)).Take(asked.Size));
    }

    private static IEnumerable<string> Links(HttpRequest request, int page, int pages)
    {
        yield return Link(1, "first");
        if (page > 1) yield return Link(page - 1, "prev");
        if (page < pages) yield return Link(page + 1, "next");
        yield return Link(pages, "last");

        string Link(int number, string relation) =>
            $"<{QueryHelpers.AddQueryString(request.Path, request.Query.Where(part => part.Key != "page").Append(new("page", $"{number}")))}>; rel=\"{relation}\"";
    }

    private sealed class Json(Func<JsonSerializerOptions, byte[]> write) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            var (request, response) = (context.Request, context.Response);
            var bytes = write(context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
            // Weak: packed or not, it says the same.
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"", isWeak: true);
            response.Headers.ETag = tag.ToString();
            response.Headers.CacheControl = Kept;
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
            response.ContentType = "application/json; charset=utf-8";
            if (HttpMethods.IsHead(request.Method)) response.ContentLength = bytes.Length;
            else await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
