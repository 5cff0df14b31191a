using System.Xml.Linq;
using Concord.Data;
using Concord.People.Domain;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Concord.Web;

/// <summary>The keys that protect cookies and tokens live in the database, so that any web node can read any cookie.</summary>
public sealed class SharedKeys(IServiceScopeFactory scopes, KeySeal seal) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = this;
        options.XmlEncryptor = seal;
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
        return [.. db.ServiceKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var outsideTheRequest = ExecutionContext.SuppressFlow();
        Task.Run(async () =>
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
            db.ServiceKeys.Add(new ServiceKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            await db.SaveChangesAsync();
        }).GetAwaiter().GetResult();
    }
}
