using ContactCenter.Audio;
using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.Builder;

namespace ContactCenter.Transcriber.Api;

/// <summary>Tells what went wrong in the OpenAI form.</summary>
internal static partial class ErrorMiddleware
{
    /// <summary>Placed before everything that may fail.</summary>
    public static void UseErrors(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentType: null, ContentLength: null })
                await WriteAsync(context, context.Response.StatusCode, "not_found", $"There is no {context.Request.Method} {context.Request.Path} here.", null);
        }
        catch (RequestException fault)
        {
            await WriteAsync(context, fault.Status, fault.Code, fault.Message, fault.Parameter);
        }
        catch (UnreadableAudioException fault)
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, "invalid_sound", fault.Message, "file");
        }
        catch (BadHttpRequestException fault)
        {
            var code = fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too_large" : "invalid_request";
            await WriteAsync(context, fault.StatusCode, code, fault.Message, null);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to tell.
            context.Abort();
        }
        catch (OperationCanceledException)
        {
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "ending", "The transcriber is ending.", null);
        }
        catch (Exception fault)
        {
            Log.Failed(app.Logger, fault);
            var message = fault is EngineException ? fault.Message : "The request was not carried out: the transcriber failed.";
            await WriteAsync(context, StatusCodes.Status500InternalServerError, "failed", message, null);
        }
    });

    private static async Task WriteAsync(HttpContext context, int status, string code, string message, string? parameter)
    {
        if (context.Response.HasStarted)
            context.Abort();
        else
            await ApiJson.Answer(ApiError.Of(status, code, message, parameter), status).ExecuteAsync(context);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A request failed.")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
