using ContactCenter.Access.Keys;
using ContactCenter.Access.Sessions;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Users;

/// <summary>Who changes something, as the audit tells it.</summary>
/// <param name="Name">A person's sign-in name, <c>key</c> and a key's name, or what else does it.</param>
/// <param name="User">The number of a person who does it; <c>null</c>: a program, a made-up person or a command.</param>
/// <param name="Address">Where the request came from; <c>null</c>: a command.</param>
internal sealed record Doer(string Name, long? User, string? Address)
{
    /// <summary>Whoever may open the server's folder, and does it by a command of the program.</summary>
    public static readonly Doer Command = new("command", User: null, Address: null);

    /// <summary>Whether a made-up person of the simulator does it, or a key that one made.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Who asks with a request that was let in.</summary>
    public static Doer Of(HttpContext http) => Find(http) ?? new("nobody", User: null, AddressOf(http));

    /// <returns>Who asks; <c>null</c>: a stranger.</returns>
    public static Doer? Find(HttpContext http)
    {
        if (SignedIn.Of(http) is { } person)
            return new(person.Person.SignInName, person.Session.User, AddressOf(http)) { IsDemo = person.Session.Demo is not null };
        return KnownKey.Of(http) is { } key ? new($"key {key.Name}", User: null, AddressOf(http)) { IsDemo = key.Issued is { Demo: true } } : null;
    }

    private static string AddressOf(HttpContext http) => SessionEndpoints.AddressOf(http);
}
