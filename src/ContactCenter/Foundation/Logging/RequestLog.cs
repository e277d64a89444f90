using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace ContactCenter.Foundation.Logging;

/// <summary>One line for each request, when it has been answered: method, path without its query, status, duration, and who asked.</summary>
internal static class RequestLog
{
    /// <param name="app">What is asked.</param>
    /// <param name="shown">The path whose requests are of interest; others are told at <c>Debug</c>.</param>
    /// <param name="except">The path whose requests are told of elsewhere.</param>
    public static void UseRequestLog(this WebApplication app, PathString shown, PathString except) => app.UseWhen(
        http => !http.Request.Path.StartsWithSegments(except, StringComparison.OrdinalIgnoreCase),
        branch => branch.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Logger>();
            options.GetMessageTemplateProperties = PropertiesOf;
            options.GetLevel = (http, _, fault) => LevelOf(http, fault, shown);
            options.EnrichDiagnosticContext = (line, http) =>
            {
                if (http.User.Identity?.Name is { } name)
                    line.Set("By", name);
            };
        }));

    /// <summary>The path as it was sent: decoded, it could hold a line end, and so a line of whoever asks.</summary>
    private static IEnumerable<LogEventProperty> PropertiesOf(HttpContext http, string path, double elapsed, int status) =>
    [
        new("RequestMethod", new ScalarValue(http.Request.Method)),
        new("RequestPath", new ScalarValue(new PathString(path).ToUriComponent())),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(elapsed)),
    ];

    private static LogEventLevel LevelOf(HttpContext http, Exception? fault, PathString shown)
    {
        if (!http.Request.Path.StartsWithSegments(shown, StringComparison.OrdinalIgnoreCase))
            return LogEventLevel.Debug;
        return fault is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error : LogEventLevel.Information;
    }
}
