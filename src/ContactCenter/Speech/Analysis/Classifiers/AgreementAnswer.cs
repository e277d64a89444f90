using System.Text.Json;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Analysis.Classifiers;

/// <summary>Reads how many labels agree with the other examples.</summary>
internal static class AgreementAnswer
{
    /// <param name="json">The answer's bytes.</param>
    /// <param name="labels">How many there are.</param>
    /// <exception cref="JsonException">It is another one, or none.</exception>
    public static TopicAgreement Read(ReadOnlyMemory<byte> json, int labels)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var isOfThem = root.ValueKind == JsonValueKind.Object && TolerantJson.Number(root, "labels") == labels;
        return isOfThem && TolerantJson.Number(root, "agreed") is { } agreed && agreed >= 0 && agreed <= labels && double.IsInteger(agreed)
            ? new((int)agreed, labels)
            : throw new JsonException("it is no agreement of these labels");
    }
}
