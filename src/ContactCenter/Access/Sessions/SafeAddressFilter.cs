using ContactCenter.Api;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Sessions;

/// <summary>Lets people sign in only at the console's own address, and by https or on this machine.</summary>
internal sealed class SafeAddressFilter(SignInSettings settings) : IEndpointFilter
{
    /// <returns>Why nobody can sign in here, and what to do; <c>null</c>: they can.</returns>
    public static string? Fault(HttpRequest request, ConsoleAddress console)
    {
        if (!console.MaySignIn(request))
            return $"Sign-in needs https, or this machine: open {console.Url}. Access:Url says where the console is.";
        return console.Serves(request.Host) ? null : $"The console is at {console.Url}. Access:Url says where it is.";
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Fault(context.HttpContext.Request, settings.Console) is { } fault
            ? Problems.Forbidden(fault)
            : await next(context);
}
