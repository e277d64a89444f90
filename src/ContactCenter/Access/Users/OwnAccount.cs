using ContactCenter.Access.Sessions;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Users;

/// <summary>With what people sign in here, which they change themselves.</summary>
internal static class OwnAccount
{
    /// <returns>Who asks; <c>null</c>: a made-up person, or one whom the provider signs in, who have nothing of that here.</returns>
    public static User? Of(HttpContext http, AccessStore store) => Of(SignedIn.Of(http)!, store);

    /// <returns>As above.</returns>
    public static User? Of(SignedIn asker, AccessStore store) =>
        asker.Session.User is { } number && store.State.Users.GetValueOrDefault(number) is { OpenId: null } user ? user : null;

    /// <param name="what">As the end of a sentence.</param>
    public static string Refusal(string what) => $"Made-up people and people who sign in with a provider have no {what} here.";
}
