using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Benchmarks.Processes;

/// <summary>The least that a server in ASP.NET Core can do: reads the request, answers with the same bytes every time.</summary>
internal static class BareKestrel
{
    public const string Command = "bare-kestrel";

    private const string AnswerVariable = "BARE_KESTREL_ANSWER";

    public static ServerProcess Start(byte[] answer, TimeProvider time)
    {
        var port = ServerProcess.FreePort();
        // The garbage collector that every program of the web SDK gets, and so our server.
        return ServerProcess.StartSelf(
            [Command], [OurServer.Url(port), new(AnswerVariable, Convert.ToBase64String(answer)), new("DOTNET_gcServer", "1")], port, time);
    }

    public static async Task<int> RunAsync()
    {
        var answer = Convert.FromBase64String(Environment.GetEnvironmentVariable(AnswerVariable) ?? "");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/webhooks/answer", (RequestDelegate)(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = answer.Length;
            await http.Response.Body.WriteAsync(answer, http.RequestAborted);
        }));
        await app.RunAsync();
        return 0;
    }
}
