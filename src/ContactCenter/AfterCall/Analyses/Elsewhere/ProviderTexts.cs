using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Providers;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>Writes calls as somebody outside this machine may read them: without what the settings hide, and without what the owner has taken out.</summary>
internal sealed class ProviderTexts(RedactionSettings settings, PhoneFinder phones, PlanSource plans)
{
    public ProviderText Of(Conversation conversation)
    {
        var owners = EntityRedaction.FindersOf(plans.Current.Analysis.Entities);
        var redactor = new Redactor([phones, new OrderNumberFinder(), .. owners]);
        return ProviderText.Of(conversation, redactor, settings.ProviderKinds.Union(owners.Select(finder => finder.Kind)));
    }
}
