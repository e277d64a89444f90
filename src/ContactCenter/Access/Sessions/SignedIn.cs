using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Sessions;

/// <summary>The session of a request and whose it is.</summary>
internal sealed record SignedIn(Session Session, Person Person)
{
    /// <summary>Whether the person may do nothing before a second factor is set up.</summary>
    public bool MustEnrol { get; init; }

    /// <returns>Who asks; <c>null</c>: a program, or nobody.</returns>
    public static SignedIn? Of(HttpContext http) => http.Features.Get<SignedIn>();

    public void Attach(HttpContext http) => http.Features.Set(this);

    /// <summary>Whether the session is the same person's.</summary>
    public bool Owns(Session other) => other.User == Session.User && other.Demo == Session.Demo;
}
