using Microsoft.AspNetCore.Http;

namespace ContactCenter.Web.Console;

/// <summary>Which requests are the console's: its files by their names, and its page for whatever else a person opens.</summary>
internal static class ConsoleRequests
{
    private const string Html = "text/html";

    /// <summary>Below these nobody is shown the page: who asks there is a program, or has mistyped an address of the API.</summary>
    private static readonly PathString[] NotPages =
        ["/api", "/webhooks", "/media", "/audio", "/openapi", "/docs", "/health", "/simulator", ConsoleFiles.Hashed];

    public static Task HandleAsync(HttpContext context, ConsoleFiles files, ConsolePage page, RequestDelegate next)
    {
        var request = context.Request;
        if (context.GetEndpoint() is not null || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return next(context);
        if (files.Find(request.Path) is { } file)
            return file.SendAsync(context);
        return IsPage(request) ? page.SendAsync(context) : next(context);
    }

    private static bool IsPage(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().Accept.Where(type => type.Quality is not 0).ToList();
        // Whoever opens the server itself, with whatever program, is to see what it is.
        if (request.Path == "/" && (wanted.Count == 0 || wanted.Any(type => type.MatchesAllTypes)))
            return true;
        return !Array.Exists(NotPages, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            && wanted.Any(type => type.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase));
    }
}
