using ContactCenter.Foundation.Logging;

namespace ContactCenter.Access.OpenId;

/// <summary>Tells the operator why people could not sign in with the provider; strangers can make most of it happen as often as they like.</summary>
internal sealed partial class OpenIdLog : IDisposable
{
    private const int LongestReason = 300;

    private readonly CountedLine _failed;
    private readonly CountedLine _unreachable;
    private readonly CountedLine _noRole;

    public OpenIdLog(TimeProvider time, ILogger<OpenIdLog> logger)
    {
        _failed = new(time, (count, reason) => Log.Failed(logger, count, reason));
        _unreachable = new(time, (count, reason) => Log.Unreachable(logger, count, reason));
        _noRole = new(time, (count, person) => Log.NoRole(logger, count, person));
    }

    public void Failed(string reason) => _failed.Happened(Cut(reason));

    public void Unreachable(string reason) => _unreachable.Happened(Cut(reason));

    /// <summary>So that the operator finds the value that has to be mapped.</summary>
    public void NoRole(OpenIdPerson person)
    {
        var values = person.Values.Count == 0 ? "no value" : string.Join(", ", person.Values);
        _noRole.Happened(Cut($"subject {person.Identity.Subject} of {person.Identity.Issuer} brought {values}"));
    }

    public void Dispose()
    {
        _failed.Dispose();
        _unreachable.Dispose();
        _noRole.Dispose();
    }

    private static string Cut(string reason) => reason.Length > LongestReason ? reason[..LongestReason] : reason;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} answers of the OpenID provider were refused; the last: {Reason}")]
        public static partial void Failed(ILogger logger, int count, string reason);

        [LoggerMessage(2, LogLevel.Warning, "The OpenID provider could not be reached {Count} times; the last: {Reason}")]
        public static partial void Unreachable(ILogger logger, int count, string reason);

        [LoggerMessage(3, LogLevel.Warning, "{Count} people signed in with the OpenID provider and have no role by Access:OpenId:Roles; the last: {Person}")]
        public static partial void NoRole(ILogger logger, int count, string person);
    }
}
