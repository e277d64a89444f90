using ContactCenter.Access.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ContactCenter.Access.Passkeys;

/// <summary>Whose passkeys are, and which pages may ask for them: those of <c>Access:Url</c>, whatever a request says.</summary>
internal sealed class PasskeyDomain(ConsoleAddress console)
{
    private const string ThisMachine = "localhost";
    private const string Required = "required";

    private readonly bool _isThisMachine = console.Url.IsLoopback;

    private string Name => _isThisMachine ? ThisMachine : console.Url.IdnHost;

    /// <summary>Whether a page at that address can ask for passkeys. A hint: the browser and the signature decide.</summary>
    public bool IsAt(HostString host) =>
        (_isThisMachine || console.Url.HostNameType == UriHostNameType.Dns) && string.Equals(host.Host, Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Discoverable, and the person is verified by the authenticator: with its possession that is two factors.</summary>
    public IdentityPasskeyOptions Options() => new()
    {
        ServerDomain = Name,
        UserVerificationRequirement = Required,
        ResidentKeyRequirement = Required,
        AttestationConveyancePreference = "none",
        ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && Owns(context.Origin)),
    };

    /// <summary>On this machine the port does not matter: nobody else is there.</summary>
    private bool Owns(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var origin) || origin.PathAndQuery != "/")
            return false;
        if (_isThisMachine)
            return origin.Scheme is "http" or "https" && string.Equals(origin.Host, ThisMachine, StringComparison.OrdinalIgnoreCase);
        return origin.Scheme == console.Url.Scheme && string.Equals(origin.Authority, console.Url.Authority, StringComparison.OrdinalIgnoreCase);
    }
}
