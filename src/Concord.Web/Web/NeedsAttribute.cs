using Concord.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Concord.Web;

/// <summary>Who may enter a page: somebody who holds the permission, at least somewhere. The verb behind it asks again, for the very thing.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute(policy: permission.ToString())
{
    public Permission Permission { get; } = permission;
}

/// <summary>Anybody who has signed in, for their own account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsSignInAttribute : AuthorizeAttribute;

public sealed record NeedsPermission(Permission Permission) : IAuthorizationRequirement;

public sealed class PermissionHandler(Access access) : AuthorizationHandler<NeedsPermission>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsPermission requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } && await access.MaySomewhereAsync(context.User.Actor(), requirement.Permission))
            context.Succeed(requirement);
    }
}

public sealed class PermissionPolicies : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new NeedsPermission(permission)));
    }
}
