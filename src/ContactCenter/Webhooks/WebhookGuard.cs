using ContactCenter.Voice.Signing;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Webhooks;

/// <summary>Lets in what the platform has signed.</summary>
public sealed partial class WebhookGuard(WebhookSecurity security, WebhookMetrics metrics, TimeProvider time, ILogger<WebhookGuard> logger)
{
    public bool Admits(HttpRequest request, ReadOnlySpan<byte> body)
    {
        if (security is not WebhookSecurity.Signed signed)
            return true;
        var authorization = request.Headers.Authorization.ToString();
        var result = HttpMethods.IsGet(request.Method)
            ? OfGet(signed, authorization, request.QueryString.Value ?? "")
            : signed.Verifier.Verify(authorization, body, time.GetUtcNow());
        if (result == SignatureResult.Valid)
            return true;
        metrics.Forged(result);
        Log.Refused(logger, request.Method, request.Path, result);
        return false;
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
        [LoggerMessage(1, LogLevel.Warning, "{Method} {Path} refused: {Result}")]
        public static partial void Refused(ILogger logger, string method, PathString path, SignatureResult result);
    }
}
