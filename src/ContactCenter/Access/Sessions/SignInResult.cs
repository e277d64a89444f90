using ContactCenter.Access.Users;

namespace ContactCenter.Access.Sessions;

/// <summary>How a try to sign in came out.</summary>
internal abstract record SignInResult
{
    /// <param name="Id">For the cookie.</param>
    /// <param name="MustEnrol">Whether the person may do nothing before a second factor is set up.</param>
    public sealed record SignedIn(string Id, Person Person, bool MustEnrol = false) : SignInResult;

    /// <summary>The password is right, and a code must be shown besides, or another one.</summary>
    /// <param name="IsWrong">Whether the one that was shown is wrong.</param>
    public sealed record CodeNeeded(bool IsWrong) : SignInResult;

    /// <summary>The name is unknown, the password or code wrong, or the person disabled: nobody is told which.</summary>
    public sealed record Wrong : SignInResult;

    /// <summary>The password is right, and the person's roles need more: the passkey that they have.</summary>
    public sealed record PasskeyNeeded : SignInResult;

    public sealed record TooMany(TimeSpan Wait) : SignInResult;

    /// <summary>Who asks is known, and what they want to set may not be.</summary>
    /// <param name="Errors">By field.</param>
    public sealed record Refused(IDictionary<string, string[]> Errors) : SignInResult
    {
        public static Refused Of(string field, string fault) => new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [fault] });
    }
}
