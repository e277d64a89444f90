using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Api;

/// <summary>Answers 503 with the reason where the store or the history cannot be used right now.</summary>
internal sealed class UnavailableHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (HistoryUnavailableException or StorageUnavailableException))
            return new(false);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = StatusCodes.Status503ServiceUnavailable, Detail = exception.Message },
        });
    }
}
