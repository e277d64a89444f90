using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Transcriber.Api;

/// <summary>How often the other examples find the topic of a label.</summary>
/// <param name="Object">Always <c>agreement</c>.</param>
/// <param name="Agreed">Of how many labels.</param>
/// <param name="Labels">How many there are.</param>
internal sealed record AgreementAnswer(string Object, int Agreed, int Labels)
{
    /// <summary>Writes one.</summary>
    public static AgreementAnswer Of(TopicAgreement agreement) => new("agreement", agreement.Agreed, agreement.Labels);
}
