using Concord.Shared;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Concord.Web.Api.Document;

/// <summary>The API described in OpenAPI, from the endpoints themselves. It is written once: while the service runs, nothing in it changes.</summary>
public sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    public const string Name = "v1";
    public const string Version = "1.0";

    private readonly Lock once = new();
    private Task<byte[]>? written;

    public Task<byte[]> WriteAsync(CancellationToken cancel)
    {
        lock (once) return (written is null or { IsFaulted: true } ? written = WriteAnewAsync() : written).WaitAsync(cancel);
    }

    private async Task<byte[]> WriteAnewAsync()
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var text = new MemoryStream();
        await document.SerializeAsJsonAsync(text, OpenApiSpecVersion.OpenApi3_1);
        return text.ToArray();
    }
}

public static class ApiDocuments
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddSingleton<ApiDocument>().AddOpenApi(ApiDocument.Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.HttpMethod == HttpMethods.Get && endpoint.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            OperationDescribed.Describe(operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Single());
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            SchemaDescribed.Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    });

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Concord", Version = ApiDocument.Version,
            Summary = "Published plans, promise by promise.",
            Description = "What a government, a council or a network promised in a published plan, who leads it, and where it stands. For reading, by anybody, without a key. Addresses in answers begin at the root of the service. Days are written as 2019-05-31, instants in UTC; what is not known is null. The page /api says the same in plain words, with examples.",
            License = new() { Name = "MIT", Url = new("https://opensource.org/license/mit") },
        };
        foreach (var tag in document.Tags ?? Enumerable.Empty<OpenApiTag>()) tag.Description = ApiTags.Says[tag.Name!];
        document.Servers = [new() { Url = "/" }];
    }
}
