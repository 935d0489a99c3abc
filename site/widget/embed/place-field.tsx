/** The place that the snippet is for, which decides what the rest of the form offers. */
import { PLACE_FACTS, PLACES, type Place } from '../../../shared/snippets/places.ts';

interface Props {
  value: Place;
  onChoose: (place: Place) => void;
}

export function PlaceField({ value, onChoose }: Props) {
  return (
    <fieldset class="place">
      <legend>Where will you paste it?</legend>
      <div class="places">
        {PLACES.map((place) => (
          <label key={place} class="radio">
            <input type="radio" name="place" checked={place === value} onChange={() => onChoose(place)} />
            {PLACE_FACTS[place].name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
