using ContactCenter.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.OpenId;

/// <summary>What becomes of the provider's answers: a session of ours and a page, or the sign-in page and why.</summary>
internal sealed class OpenIdEvents(
    SignInSettings settings, OpenIdSignIn signIn, OpenIdRedirects redirects, SessionCookie cookie, OpenIdLog log) : OpenIdConnectEvents
{
    /// <summary>Of the properties that travel with the browser: where the person was going.</summary>
    public const string Back = "back";

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = redirects.Callback.AbsoluteUri;
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var back = BackOf(context.Properties);
        if (OpenIdPerson.Of(context.Principal!, settings.OpenId!.RoleClaim) is not { } person)
        {
            log.Failed("the token does not tell whose it is");
            context.Response.Redirect(redirects.ToSignIn(OpenIdRedirects.Failed, back));
            return;
        }

        context.Response.Redirect(await SignInAsync(context.HttpContext, person, back));
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(redirects.ToSignIn(OpenIdRedirects.Cancelled, BackOf(context.Properties)));
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        log.Failed(context.Failure?.Message ?? "no reason is given");
        context.Response.Redirect(redirects.ToSignIn(OpenIdRedirects.Failed, BackOf(context.Properties)));
        return Task.CompletedTask;
    }

    /// <returns>Where the browser goes.</returns>
    private async Task<string> SignInAsync(HttpContext http, OpenIdPerson person, string? back)
    {
        if (SafeAddressFilter.Fault(http.Request, settings.Console) is { } fault)
        {
            log.Failed(fault);
            return redirects.ToSignIn(OpenIdRedirects.Failed, back);
        }

        switch (await signIn.SignInAsync(person, settings.OpenId!.RightsOf(person.Values), Browser.Of(http)))
        {
            case OpenIdResult.SignedIn signedIn:
                cookie.Give(http, signedIn.Id);
                return redirects.ToPage(back);
            case OpenIdResult.Disabled:
                return redirects.ToSignIn(OpenIdRedirects.Disabled, back);
            default:
                log.NoRole(person);
                return redirects.ToSignIn(OpenIdRedirects.NoRole, back);
        }
    }

    private static string? BackOf(AuthenticationProperties? properties) => properties?.Items.TryGetValue(Back, out var back) == true ? back : null;
}
