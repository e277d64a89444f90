using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>What a transcriber answers that is to hold labels against the other examples.</summary>
internal static class ComparedLabels
{
    public static string AnswerTo(JsonElement asked)
    {
        var gate = new TopicGate(asked.GetProperty("least").GetDouble(), asked.GetProperty("centred").GetBoolean());
        List<TopicVector> examples =
        [
            .. TextsOf("topics").Zip(TextsOf("languages"), asked.GetProperty("vectors").EnumerateArray())
                .Select(each => new TopicVector(each.First, each.Second, TrainedClassifier.NumbersOf(each.Third))),
        ];
        var typed = asked.GetProperty("typed").GetInt32();
        var agreed = new LabelledTopics(gate, examples[..typed], examples[typed..]).Agreements().Count(agrees => agrees);
        return new JsonObject { ["object"] = "agreement", ["agreed"] = agreed, ["labels"] = examples.Count - typed }.ToJsonString();

        IEnumerable<string?> TextsOf(string name) => asked.GetProperty(name).EnumerateArray().Select(text => text.GetString());
    }
}
