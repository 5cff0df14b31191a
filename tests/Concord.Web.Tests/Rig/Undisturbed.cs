using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Concord.Web.Tests;

/// <summary>The product without what it does by itself: that writes too, and no request asked it to.</summary>
public sealed class Undisturbed : Product
{
    public Undisturbed() => Replacing = services =>
    {
        foreach (var worker in services.Where(each => each.ServiceType == typeof(IHostedService) && each.ImplementationType?.Assembly == typeof(Program).Assembly).ToList()) services.Remove(worker);
    };
}
