using System.Globalization;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Remembers for what reason one webhook after the other is refused, and tells the operator the likely cause.</summary>
public sealed partial class RefusedWebhooks(TimeProvider time, ILogger<RefusedWebhooks> logger)
{
    /// <summary>So many make a cause likely: one may be late, or a stranger's.</summary>
    private const int Telling = 3;

    private readonly Lock _gate = new();
    private DateTimeOffset _since;
    private DateTimeOffset _last;
    private int _atWrongTime;
    private int _wronglySigned;
    private volatile bool _isRun;
    private volatile bool _hasAdmitted;

    /// <summary>The likely cause in words; <c>null</c>: webhooks are let in, or nothing is known.</summary>
    public string? LikelyCause
    {
        get
        {
            lock (_gate)
                return CauseOf();
        }
    }

    /// <summary>A webhook had a good signature: what was refused before has no cause in common.</summary>
    public void Admitted()
    {
        _hasAdmitted = true;
        if (!_isRun)
            return;
        lock (_gate)
            (_isRun, _atWrongTime, _wronglySigned) = (false, 0, 0);
    }

    public void Refused(SignatureResult result)
    {
        var isTimeWrong = result is SignatureResult.TooOld or SignatureResult.FromTheFuture;
        // Once the secret has been seen to be right, whoever signs with another is a stranger.
        if (!isTimeWrong && (result != SignatureResult.WrongSignature || _hasAdmitted))
            return;
        lock (_gate)
        {
            _last = time.GetUtcNow();
            if (!_isRun)
                (_isRun, _since) = (true, _last);
            var count = isTimeWrong ? ++_atWrongTime : ++_wronglySigned;
            if (count == Telling && CauseOf() is { } cause)
                Log.LikelyCause(logger, cause);
        }
    }

    /// <remarks>The time stands in the signed part: who sends a wrong one knows the secret.</remarks>
    private string? CauseOf() => (_atWrongTime, _wronglySigned) switch
    {
        ( >= Telling, _) => string.Create(
            CultureInfo.InvariantCulture,
            $"refused since {_since:O}: {_atWrongTime} in a row are signed well, but with another time than ours; the likely cause is this machine's "
                + $"clock, which said {_last:O} at the last"),
        (_, >= Telling) => string.Create(
            CultureInfo.InvariantCulture,
            $"refused since {_since:O}: {_wronglySigned} are signed with another secret than Vonage:SignatureSecret, and none is signed with it; is it "
                + $"the account's API secret, and not its signature secret?"),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Webhooks are {Cause}")]
        public static partial void LikelyCause(ILogger logger, string cause);
    }
}
