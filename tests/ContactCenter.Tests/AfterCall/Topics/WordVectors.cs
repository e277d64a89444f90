using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Tests.Speech.Transcription;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>A transcriber that makes vectors by counting words of four letters and more: texts that share many of them are near to each other.</summary>
internal sealed class WordVectors
{
    private const int Dimension = 256;

    private readonly FakeLauncher _launcher = new();

    public WordVectors() => _launcher.Answers = AnswerAsync;

    /// <summary>How its model is called.</summary>
    public string Model { get; set; } = "all-minilm-l6-v2-test";

    /// <summary>With which it refuses all texts; <c>null</c>: it makes vectors.</summary>
    public HttpStatusCode? Refuses { get; set; }

    /// <summary>With which it refuses to train classifiers; <c>null</c>: it trains them.</summary>
    public HttpStatusCode? RefusesTraining { get; set; }

    /// <summary>Is told before it trains a classifier.</summary>
    public Action Trains { get; set; } = static () => { };

    /// <summary>With which it refuses some texts; <c>null</c>: it makes their vectors.</summary>
    public Func<IReadOnlyList<string>, HttpStatusCode?> RefusesTexts { get; set; } = _ => null;

    /// <summary>All texts that it was asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Those of them that are passages.</summary>
    public List<string> Passages { get; } = [];

    /// <summary>Puts it beside the server.</summary>
    public void Register(IServiceCollection services, TestFolder folder)
    {
        File.WriteAllText(folder.File("ContactCenter.Transcriber.dll"), "");
        services.AddSingleton(new TranscriberProgram(folder.Path)).AddSingleton<ITranscriberLauncher>(_launcher);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var asked = JsonElement.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        if (path == "/v1/classifiers")
        {
            Trains();
            return RefusesTraining is { } refusal ? NotNow(refusal) : FakeProcess.Json(TrainedClassifier.AnswerTo(asked));
        }

        if (path == "/v1/classifiers/agreement")
            return FakeProcess.Json(ComparedLabels.AnswerTo(asked));
        List<string> texts = [.. asked.GetProperty("input").EnumerateArray().Select(text => text.GetString()!)];
        if ((Refuses ?? RefusesTexts(texts)) is { } status)
            return NotNow(status);
        lock (Asked)
        {
            Asked.AddRange(texts);
            Passages.AddRange(asked.GetProperty("input_type").GetString() == "passage" ? texts : []);
        }

        var data = texts.Select((text, index) => (JsonNode)new JsonObject { ["index"] = index, ["embedding"] = Convert.ToBase64String(BytesOf(text)) });
        return FakeProcess.Json(new JsonObject { ["model"] = Model, ["data"] = new JsonArray([.. data]) }.ToJsonString());
    }

    private static HttpResponseMessage NotNow(HttpStatusCode status) =>
        FakeProcess.Json("""{"error":{"message":"not now","code":"ending"}}""", status);

    private static byte[] BytesOf(string text)
    {
        var counts = new float[Dimension];
        foreach (var word in text.ToLowerInvariant().Split(' ', ',', '.', '?', '!').Where(word => word.Length > 3))
            counts[PlaceOf(word)]++;
        var length = MathF.Sqrt(counts.Sum(count => count * count));
        var bytes = new byte[Dimension * sizeof(float)];
        for (var i = 0; i < Dimension; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), length == 0 ? (i == 0 ? 1 : 0) : counts[i] / length);
        return bytes;
    }

    private static int PlaceOf(string word) => (int)(word.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % Dimension);
}
