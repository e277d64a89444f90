using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Tests.Analysis.Vocabulary;

public sealed class NameCorpusTests(ITestOutputHelper output)
{
    private static readonly NameCorrector Corrector = new(new(HeardNames.Names));

    public static TheoryData<string> Sentences => [.. OrdinarySentences.All];

    [Fact]
    public void Most_odd_names_are_right_and_none_is_another()
    {
        var before = HeardNames.All.Count(heard => Holds(heard.Heard, heard.Name));
        var after = HeardNames.All.Select(heard => (heard.Name, Corrected: Corrected(heard.Heard, heard.Confidence))).ToList();
        var right = after.Count(heard => Holds(heard.Corrected.Text, heard.Name));
        var others = after.SelectMany(heard => heard.Corrected.Corrections, (heard, made) => (heard.Name, made.Corrected))
            .Where(made => made.Name != made.Corrected);
        output.WriteLine($"names right: {before} of {after.Count} as heard, {right} corrected");
        foreach (var made in after.SelectMany(heard => heard.Corrected.Corrections))
            output.WriteLine($"{made.Original} -> {made.Corrected}");

        right.Should().BeGreaterThanOrEqualTo(95);
        others.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Nothing_is_put_into_an_ordinary_sentence_however_unsure_the_engine_was(string sentence)
    {
        foreach (var confidence in new double?[] { null, .3, .8, .95 })
            Corrected(sentence, confidence).Corrections.Should().BeEmpty();
    }

    [Theory]
    [InlineData("I am calling about my order from Equillo.", "I am calling about my order from Aquilo.")]
    [InlineData("Could you put me through to Vanage, please?", "Could you put me through to Vonage, please?")]
    [InlineData("We have been using sales force for two years now,", "We have been using Salesforce for two years now,")]
    [InlineData("I am calling about my order from Hudspot.", "I am calling about my order from HubSpot.")]
    [InlineData("I am calling about my order from Breitmer.", "I am calling about my order from Brightmoor.")]
    [InlineData("I am calling about my order from Kowalchuk", "I am calling about my order from Kowalczyk")]
    [InlineData("Could you put me through to very tone please?", "Could you put me through to Veritone please?")]
    [InlineData("My name is very tone, and I need some help.", "My name is Veritone, and I need some help.")]
    [InlineData("The invoice from Pwixora did not arrive.", "The invoice from Quixora did not arrive.")]
    [InlineData("I am calling about my order from lamenta", "I am calling about my order from Lumenta")]
    [InlineData("My name is Fernvillow and I need some help.", "My name is Fernhollow and I need some help.")]
    [InlineData("My name is Akonko and I need some help.", "My name is Okonkwo and I need some help.")]
    [InlineData("I am calling about my order from a kunk-woo.", "I am calling about my order from a Okonkwo.")]
    [InlineData("We have been using Pat Podopolis for two years now.", "We have been using Papadopoulos for two years now.")]
    [InlineData("I am calling about my order from the Callister.", "I am calling about my order from the MacAllister.")]
    [InlineData("My name is Petrovman and I need some help.", "My name is Petrovna and I need some help.")]
    [InlineData("We have been using trello eyes for two years now,", "We have been using Trellowise for two years now,")]
    [InlineData("The invoice from Trello Ives did not arrive.", "The invoice from Trellowise did not arrive.")]
    [InlineData("My name is Nordwynne, and I need some help.", "My name is Nordwind, and I need some help.")]
    [InlineData("The invoice from Data Vote Pro did not arrive.", "The invoice from Datavault Pro did not arrive.")]
    [InlineData("My name is Datadolpro and I need some help.", "My name is Datavault Pro and I need some help.")]
    [InlineData("I am calling about my order from Schirocket Plus.", "I am calling about my order from Skyrocket Plus.")]
    [InlineData("We have been using Skyrocket Bliss for two years now.", "We have been using Skyrocket Plus for two years now.")]
    [InlineData("We have been using Kalim for two years now,", "We have been using Caelum for two years now,")]
    [InlineData("Could you put me through to Caelan, please?", "Could you put me through to Caelum, please?")]
    [InlineData("Could you put me through the burrican stock, please?", "Could you put me through the Birkenstock, please?")]
    [InlineData("Could you put me through to Kemberneets, please?", "Could you put me through to Kubernetes, please?")]
    [InlineData("My name is Kivernitz, and I need some help.", "My name is Kubernetes, and I need some help.")]
    [InlineData("The invoice from turform did not arrive.", "The invoice from Terraform did not arrive.")]
    [InlineData("My name is Ramakandran and I need some help.", "My name is Ramachandran and I need some help.")]
    [InlineData("My name is Lamentu, and I need some help.", "My name is Lumenta, and I need some help.")]
    [InlineData("My name is Valdaviso and I need some help.", "My name is Valdivieso and I need some help.")]
    [InlineData("The invoice from Herogate did not arrive.", "The invoice from Harrowgate did not arrive.")]
    [InlineData("My name is Pemberley, and I need some help.", "My name is Pemberly, and I need some help.")]
    [InlineData("The invoice from Excisen Health did not arrive.", "The invoice from Ixion Health did not arrive.")]
    [InlineData("My name is Exxion Health and I need some help.", "My name is Ixion Health and I need some help.")]
    [InlineData("I am calling about my order from Monteluse.", "I am calling about my order from Monteluce.")]
    [InlineData("My name is Garibedean and I need some help.", "My name is Garabedian and I need some help.")]
    [InlineData("We have been using Solventa for two years now,", "We have been using Solvanta for two years now,")]
    [InlineData("I am calling it out my order from Clarwick.", "I am calling it out my order from Klarwerk.")]
    [InlineData("We have been using Zephyrics for two years now,", "We have been using Zephyrix for two years now,")]
    [InlineData("Could you put me through to Zephyrx, please?", "Could you put me through to Zephyrix, please?")]
    public void A_misheard_name_is_written_as_the_owner_writes_it(string heard, string corrected)
    {
        var segment = Corrected(heard, .7);
        segment.Text.Should().Be(corrected);
        HeardText.Of(segment).Text.Should().Be(heard);
    }

    private static bool Holds(string text, string name) =>
        $" {text.Replace('.', ' ').Replace(',', ' ')} ".Contains($" {name} ", StringComparison.OrdinalIgnoreCase);

    private static TranscriptSegment Corrected(string text, double? confidence) => Corrector.Correct(new TranscriptText(
        [new() { Speaker = Speaker.Caller, Start = 0, End = 3, Text = text, Confidence = confidence }], "en")).Segments.Single();
}
