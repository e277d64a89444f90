using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Load.People;

/// <summary>What people do at a phone whose call may end at any moment.</summary>
public static class PhoneHabits
{
    /// <summary>Presses keys; if the call has ended under their fingers, nothing happens.</summary>
    public static async Task TryPressAsync(this SimulatedPhone phone, string keys)
    {
        try
        {
            await phone.PressAsync(keys);
        }
        catch (SimulationException)
        {
            // There is nobody left to hear it.
        }
    }
}
