using ContactCenter.Foundation.Logging;
using ContactCenter.Platform.Applications;
using ContactCenter.Voice.Signing;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Lets in what the platform has signed.</summary>
public sealed partial class WebhookGuard(
    WebhookSecurity security, RefusedWebhooks refused, WebhookMetrics metrics, TimeProvider time, ILogger<WebhookGuard> logger)
    : IDisposable
{
    private readonly CountedLine _refused = new(time, (count, last) => Log.Refused(logger, count, last));
    private bool _secretIsRight;
    private bool _secretIsDoubted;

    public bool Admits(HttpRequest request, ReadOnlySpan<byte> body)
    {
        if (security is not WebhookSecurity.Signed signed)
            return true;
        var authorization = request.Headers.Authorization.ToString();
        var result = HttpMethods.IsGet(request.Method)
            ? OfGet(signed, authorization, request.QueryString.Value ?? "")
            : signed.Verifier.Verify(authorization, body, time.GetUtcNow());
        TellOfSecret(result);
        if (result == SignatureResult.Valid)
        {
            refused.Admitted();
            return true;
        }

        refused.Refused(result);
        metrics.Forged(result);
        _refused.Happened($"{request.Method} {request.Path}: {result}");
        return false;
    }

    public void Dispose() => _refused.Dispose();

    /// <summary>No API tells the signature secret: whether the one in the settings is right is seen at the first signature, and told once.</summary>
    private void TellOfSecret(SignatureResult result)
    {
        if (_secretIsRight)
            return;
        if (result == SignatureResult.Valid && !Interlocked.Exchange(ref _secretIsRight, true))
            Log.SecretIsRight(logger);
        else if (result == SignatureResult.WrongSignature && !Interlocked.Exchange(ref _secretIsDoubted, true))
            Log.SecretIsWrong(logger, Dashboard.SignatureSecret);
    }

    private SignatureResult OfGet(WebhookSecurity.Signed signed, string authorization, string query)
    {
        var result = signed.Verifier.VerifyQuery(authorization, query, time.GetUtcNow());
        if (result != SignatureResult.PayloadHashMismatch || signed.StrictGetHash)
            return result;
        metrics.GetHashDiffers();
        return SignatureResult.Valid;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} webhooks refused, the last: {Last}")]
        public static partial void Refused(ILogger logger, int count, string last);

        [LoggerMessage(2, LogLevel.Information, "The first signed webhook has come: Vonage:SignatureSecret is right")]
        public static partial void SecretIsRight(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "No webhook was signed with Vonage:SignatureSecret so far: compare it with the account's, which stands at {Place}")]
        public static partial void SecretIsWrong(ILogger logger, string place);
    }
}
