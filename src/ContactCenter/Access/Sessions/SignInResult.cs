using ContactCenter.Access.Users;

namespace ContactCenter.Access.Sessions;

/// <summary>How a try to sign in came out.</summary>
internal abstract record SignInResult
{
    /// <param name="Id">For the cookie.</param>
    public sealed record SignedIn(string Id, Person Person) : SignInResult;

    /// <summary>The name is unknown, the password or code wrong, or the person disabled: nobody is told which.</summary>
    public sealed record Wrong : SignInResult;

    public sealed record TooMany(TimeSpan Wait) : SignInResult;

    /// <summary>Who asks is known, and what they want to set may not be.</summary>
    /// <param name="Errors">By field.</param>
    public sealed record Refused(IDictionary<string, string[]> Errors) : SignInResult
    {
        public static Refused Of(string field, string fault) => new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [fault] });
    }
}
